import { api } from '../../api/client'
import { useMe } from '../../state/session'
import { usePages } from '../use-pages'

/** What this account tipped off, the newest first. */
export const useMyTipOffs = () => {
  const me = useMe()
  return usePages(me && `tip-offs:${me.id}`, async (cursor) => {
    const { items, next } = await api.tipOffs.mine({ query: { cursor } })
    return { items: items.map((row) => ({ ...row, id: row.number })), next }
  })
}
