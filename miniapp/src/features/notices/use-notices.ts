import type { NoticeView } from '@huisheng/contract'
import { api } from '../../api/client'
import { useMe } from '../../state/session'
import { usePages } from '../use-pages'

export const useNotices = () => {
  const me = useMe()
  return usePages<NoticeView>(me && `notices:${me.id}`, (cursor) => api.notices.list({ query: { cursor } }))
}
