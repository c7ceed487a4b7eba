import type { Session } from '@huisheng/contract'
import { api } from '../../api/client'
import { wechatCode } from '../../platform/wechat-login'
import { thisDevice } from '../../state/device'
import { hasAgreedPrivacy, privacyVersion } from '../../state/privacy'
import { currentSession, keepMe, keepSession, leaveSession } from '../../state/session'

/** The agreement may have come before the account; the account records it as soon as there is one. */
export const recordPrivacy = async () => {
  const me = currentSession()?.me
  if (!me || me.privacyVersion === privacyVersion || !hasAgreedPrivacy()) return
  keepMe(await api.accounts.acceptPrivacy({ body: { version: privacyVersion } }))
}

const begin = (session: Session) => {
  keepSession(session)
  recordPrivacy().catch(() => undefined)
}

export const sendPhoneCode = (phone: string) => api.accounts.sendPhoneCode({ body: { phone } })
export const signInByPhone = async (phone: string, code: string) =>
  begin(await api.accounts.signInByPhone({ body: { phone, code } }))
export const signInStaff = async (userName: string, password: string) =>
  begin(await api.accounts.signInStaff({ body: { userName, password, device: thisDevice() } }))
export const signInByWechat = async () =>
  begin(await api.accounts.signInByWechat({ body: { code: await wechatCode() } }))

/** Leaves at once on this device; the server is told if it can be reached. */
export const signOut = () => {
  const session = currentSession()
  leaveSession()
  if (session) api.accounts.signOut({ body: { refreshToken: session.refreshToken } }).catch(() => undefined)
}
