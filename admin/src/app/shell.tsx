import { Button, Drawer } from 'antd'
import { useEffect, useRef, useState } from 'react'
import { matchPath, Outlet, ScrollRestoration, useLocation } from 'react-router'
import { NoticeBell } from '../features/notices/notice-bell'
import { PersonMenu } from '../features/session/person-menu'
import { Icon } from '../ui/icon'
import { Brand } from './brand'
import { pages } from './pages'
import { QuickSearch } from './quick-search'
import { SideNav } from './side-nav'
import './shell.css'

/** Says where one is: in the title of the tab, and to a screen reader by moving the focus to the page. */
const useArrival = () => {
  const main = useRef<HTMLElement>(null)
  const { pathname } = useLocation()
  const page = pages.find(({ path }) => matchPath(path, pathname))
  useEffect(() => {
    document.title = page ? `${page.title} · 回声` : '回声 · 工作台'
    main.current?.focus({ preventScroll: true })
  }, [page, pathname])
  return { main, title: page?.title ?? '' }
}

export const Shell = () => {
  const [navOpen, setNavOpen] = useState(false)
  const { main, title } = useArrival()
  return (
    <div className="shell">
      <a className="skip-link" href="#page">
        跳到内容
      </a>
      <aside className="shell-side">
        <Brand />
        <SideNav />
      </aside>
      <header className="shell-head">
        <Button
          className="shell-menu"
          type="text"
          aria-label="打开导航"
          icon={<Icon name="menu" size={22} />}
          onClick={() => setNavOpen(true)}
        />
        <span className="shell-title">{title}</span>
        <QuickSearch />
        <NoticeBell />
        <PersonMenu />
      </header>
      <main className="shell-main" id="page" ref={main} tabIndex={-1}>
        <Outlet />
      </main>
      <Drawer
        open={navOpen}
        onClose={() => setNavOpen(false)}
        placement="left"
        size={264}
        title={<Brand />}
        rootClassName="shell-drawer"
      >
        <SideNav onGo={() => setNavOpen(false)} />
      </Drawer>
      <ScrollRestoration />
    </div>
  )
}
