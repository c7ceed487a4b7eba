import './platform/jitless'
import './platform/aria'
import type { PropsWithChildren } from 'react'
import { useDidShow, useLaunch } from '@tarojs/taro'
import { recordPrivacy } from './features/accounts/sign-in'
import { guardDeclarationDrafts } from './features/declarations/drafts'
import { flushOutbox, startOutbox } from './features/drafts/outbox'
import { guardTasks } from './features/verification/kept-tasks'
import { flushVisits, startVisitOutbox } from './features/verification/visit-outbox'
import { guardVisits } from './features/verification/visits'
import { guardTipOffDrafts } from './features/tip-offs/drafts'
import { moveOldDrafts } from './features/tip-offs/move-old-drafts'
import { guardOpenedTipOff } from './features/tip-offs/opened'
import { prepareTemplates } from './features/notices/subscribe'
import { refreshUnread } from './features/notices/unread'
import { guardApplicationDrafts } from './features/organisations/application-drafts'
import { keepShell } from './platform/offline-shell'
import { onPrivacyAgreed } from './state/privacy'
import { onSessionChange } from './state/session'
import { watchNetwork } from './state/online'
import './ui/base.scss'

const quietly = (work: Promise<unknown>) => void work.catch(() => undefined)

const App = ({ children }: PropsWithChildren) => {
  useLaunch(() => {
    watchNetwork()
    quietly(moveOldDrafts())
    startOutbox()
    guardTipOffDrafts()
    guardOpenedTipOff()
    guardDeclarationDrafts()
    guardApplicationDrafts()
    guardTasks()
    guardVisits()
    startVisitOutbox()
    onPrivacyAgreed(() => quietly(recordPrivacy()))
    quietly(recordPrivacy())
    onSessionChange(() => quietly(refreshUnread()))
    quietly(prepareTemplates())
    quietly(keepShell())
  })
  useDidShow(() => {
    quietly(refreshUnread())
    quietly(flushOutbox())
    quietly(flushVisits())
  })
  return children
}

export default App
