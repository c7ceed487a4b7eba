import { api } from '../../api/client'
import { keepMe } from '../../state/session'

/** Signs the version that was read, under one's own name. Throws `pledge_outdated` where there is a newer one. */
export const signPledge = async (version: string, name: string) =>
  keepMe(await api.accounts.signPledge({ body: { version, name } }))
