import { useQuery } from '@tanstack/react-query'
import { Badge, Button, Popover } from 'antd'
import { useState } from 'react'
import { useApi } from '../../app/api'
import { Icon } from '../../ui/icon'
import { NoticeList } from './notice-list'
import './notices.css'

export const NoticeBell = () => {
  const api = useApi()
  const [open, setOpen] = useState(false)
  const unread = useQuery({
    queryKey: ['notices', 'unread'],
    queryFn: () => api.notices.unread(),
    refetchInterval: 15_000,
  })
  const count = unread.data?.count ?? 0
  return (
    <Popover
      open={open}
      onOpenChange={setOpen}
      trigger="click"
      placement="bottomRight"
      content={<NoticeList unread={count} onGo={() => setOpen(false)} />}
      destroyOnHidden
    >
      <Button
        type="text"
        aria-label={count > 0 ? `消息，${count} 条未读` : '消息'}
        icon={
          <Badge count={count} size="small" offset={[2, 0]}>
            <Icon name="bell" size={21} />
          </Badge>
        }
      />
    </Popover>
  )
}
