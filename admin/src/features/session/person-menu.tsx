import { roleNames } from '@huisheng/contract'
import { Button, Popover } from 'antd'
import { useState } from 'react'
import { useApi } from '../../app/api'
import { useMe, useSession, useSessionStore } from '../../app/session'
import { Icon } from '../../ui/icon'
import { ChangePassword } from './change-password'
import './person-menu.css'

/** Tells the server too, but never waits for it: who leaves a shared computer is gone at once. */
const useSignOut = () => {
  const api = useApi()
  const store = useSessionStore()
  const { session } = useSession()
  return () => {
    store.end()
    if (session) void api.accounts.signOut({ body: { refreshToken: session.refreshToken } }).catch(() => undefined)
  }
}

const scopeOf = (names: string[]) =>
  names.length > 3 ? `${names.slice(0, 3).join('、')} 等 ${names.length} 处` : names.join('、')

export const PersonMenu = () => {
  const me = useMe()
  const signOut = useSignOut()
  const [changing, setChanging] = useState(false)
  const scope = me.department?.name ?? scopeOf(me.areas.map(({ name }) => name))
  const menu = (
    <div className="person-menu">
      <p className="person-menu-name">{me.name}</p>
      <p className="muted">{roleNames[me.role]}</p>
      {me.department && <p className="muted">{me.department.name}</p>}
      {me.areas.length > 0 && <p className="muted">{scopeOf(me.areas.map(({ name }) => name))}</p>}
      <Button type="text" block icon={<Icon name="key" />} onClick={() => setChanging(true)}>
        修改密码
      </Button>
      <Button type="text" block icon={<Icon name="out" />} onClick={signOut}>
        退出登录
      </Button>
    </div>
  )
  return (
    <>
      <Popover content={menu} trigger="click" placement="bottomRight">
        <button type="button" className="person" aria-label={`${me.name}，${roleNames[me.role]}，账号菜单`}>
          <span className="person-mark" aria-hidden>
            {me.name.slice(0, 1)}
          </span>
          <span className="person-words">
            <b>{me.name}</b>
            <small>
              {roleNames[me.role]}
              {scope && ` · ${scope}`}
            </small>
          </span>
        </button>
      </Popover>
      <ChangePassword open={changing} onClose={() => setChanging(false)} />
    </>
  )
}
