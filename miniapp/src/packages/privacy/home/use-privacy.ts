import type { MyAccess, PrivacyRequestView } from '@huisheng/contract'
import { api } from '../../../api/client'
import { usePages } from '../../../features/use-pages'
import { useMe } from '../../../state/session'

export type Look = MyAccess & { id: string }

/** Looks come without ids: their place in the record tells them apart. */
const numbered = (items: MyAccess[], cursor = ''): Look[] =>
  items.map((look, at) => ({ ...look, id: `${cursor}:${at}` }))

export const useLooks = () => {
  const me = useMe()
  return usePages<Look>(me && `accesses:${me.id}`, async (cursor) => {
    const page = await api.privacy.accesses({ query: { cursor } })
    return { ...page, items: numbered(page.items, cursor) }
  })
}

export const useRequests = () => {
  const me = useMe()
  return usePages<PrivacyRequestView>(me?.role === 'resident' ? `privacy-requests:${me.id}` : null, (cursor) =>
    api.privacy.myRequests({ query: { cursor } }),
  )
}
