import { QueryClientProvider } from '@tanstack/react-query'
import { App as AntApp, ConfigProvider } from 'antd'
import zhCN from 'antd/locale/zh_CN'
import { useEffect, useMemo, useState } from 'react'
import { RouterProvider, type RouterProviderProps } from 'react-router'
import { SignPledge } from '../features/session/sign-pledge'
import { SignInAgain } from '../features/session/sign-in-again'
import { SignInPage } from '../features/session/sign-in-page'
import { ApiContext, createApi } from './api'
import './locale'
import { createQueryClient } from './query-client'
import { SessionContext, useSession } from './session'
import { createSessionStore } from './session-store'
import { theme } from './theme'
import './tokens.css'
import '../ui/common.css'
import { type Transport, withSession } from './with-session'

type Router = RouterProviderProps['router']

/** One person's console: another person's sign-in starts with nothing of the first one's in memory. */
const Console = ({ router }: { router: Router }) => {
  const [queryClient] = useState(createQueryClient)
  return (
    <QueryClientProvider client={queryClient}>
      <RouterProvider router={router} />
      <SignPledge />
      <SignInAgain />
    </QueryClientProvider>
  )
}

const Door = ({ router }: { router: Router }) => {
  const { session } = useSession()
  return session ? <Console key={session.me.id} router={router} /> : <SignInPage />
}

export const App = ({ transport, router }: { transport: Transport; router: Router }) => {
  const store = useMemo(() => createSessionStore(window.localStorage), [])
  const api = useMemo(() => createApi(withSession(transport, store)), [transport, store])
  useEffect(() => store.followOtherTabs(), [store])
  return (
    <ConfigProvider locale={zhCN} theme={theme} button={{ autoInsertSpace: false }}>
      <AntApp>
        <SessionContext.Provider value={store}>
          <ApiContext.Provider value={api}>
            <Door router={router} />
          </ApiContext.Provider>
        </SessionContext.Provider>
      </AntApp>
    </ConfigProvider>
  )
}
