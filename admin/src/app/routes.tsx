import { Navigate, type RouteObject } from 'react-router'
import { Empty } from '../ui/states'
import { CrashPage } from './crash-page'
import { maySee, navigationOf, pages } from './pages'
import type { Page } from './pages/page'
import { useMe } from './session'
import { Shell } from './shell'

const Landing = () => {
  const first = navigationOf(useMe().role)[0]?.pages[0]
  return <Navigate to={first?.path ?? '/calendar'} replace />
}

const NotHere = () => <Empty title="这个页面不存在，或您无权查看" hint="请从左侧选择要去的地方。" />

const gated = (page: Page, Content: React.ComponentType) =>
  function GatedPage() {
    return maySee(useMe().role, page) ? <Content /> : <NotHere />
  }

export const routes: RouteObject[] = [
  {
    path: '/',
    element: <Shell />,
    errorElement: <CrashPage />,
    hydrateFallbackElement: <></>,
    children: [
      { index: true, element: <Landing /> },
      ...pages.map((page) => ({
        path: page.path,
        lazy: async () => ({ Component: gated(page, await page.load()) }),
      })),
      { path: '*', element: <NotHere /> },
    ],
  },
]
