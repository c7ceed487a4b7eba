import { contract } from '@huisheng/contract'
import { Input, type InputRef } from 'antd'
import { useEffect, useRef } from 'react'
import { useNavigate } from 'react-router'
import { Icon } from '../ui/icon'
import { useMe } from './session'

/** From anywhere to a report: a number read out on the phone, or some words of it. The slash key leads here. */
export const QuickSearch = () => {
  const { role } = useMe()
  const navigate = useNavigate()
  const input = useRef<InputRef>(null)
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const typing = event.target instanceof HTMLElement && event.target.closest('input, textarea, [role="dialog"]')
      if (event.key !== '/' || typing) return
      event.preventDefault()
      input.current?.focus()
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [])
  if (!contract.reports.board.access.some((allowed) => allowed === role)) return null
  return (
    <Input
      ref={input}
      className="quick-search"
      variant="filled"
      aria-label="快速查找事件"
      placeholder="案号、内容或地点，按 / 到这里，回车查找"
      prefix={<Icon name="search" size={16} />}
      maxLength={60}
      onPressEnter={({ currentTarget }) => {
        const q = currentTarget.value.trim()
        if (q) void navigate(`/reports?${new URLSearchParams({ q })}`)
      }}
    />
  )
}
