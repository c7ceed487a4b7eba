import { contract, type Send, Session } from '@huisheng/contract'
import { isProblem } from './problem'
import type { SessionStore } from './session-store'

/** `file`: the answer is not JSON but a `FileAnswer`; `onBytes` hears how much of it has come. */
export type Request = Parameters<Send>[0] & { file?: boolean; onBytes?: (received: number) => void }
export type FileAnswer = { content: Blob; name: string | null }
/** One request over the wire with the token it is given, or none. */
export type Transport = (request: Request & { token?: string }) => Promise<unknown>

/** One tab at a time spends the refresh token: spending it twice ends the whole session. */
const alone = async (work: () => Promise<boolean>): Promise<boolean> =>
  'locks' in navigator ? await navigator.locks.request('huisheng.refresh', work) : work()

/** Signing in and out carries its own proof, and never waits for a session. */
const isAboutSessions = ({ path }: Request) => path.startsWith('/session/')

/** Sends with the session's token, renews it when it ran out, and holds requests while the person signs in again or signs the pledge. */
export const withSession = (transport: Transport, store: SessionStore) => {
  let renewing: Promise<void> | null = null

  const spendRefreshToken = (spentToken: string) =>
    alone(async () => {
      store.reload()
      const { session } = store.state()
      if (!session) return false
      if (session.accessToken !== spentToken) return true
      const { method, path } = contract.accounts.refresh
      try {
        const renewed = await transport({ method, path, body: { refreshToken: session.refreshToken } })
        store.begin(Session.parse(renewed))
        return true
      } catch (error) {
        if (isProblem(error, 'session_ended', 'login_required', 'invalid_request', 'forbidden')) return false
        throw error
      }
    })

  const renew = (spentToken: string) =>
    (renewing ??= spendRefreshToken(spentToken)
      .then((renewed) => (renewed ? undefined : store.expire()))
      .finally(() => (renewing = null)))

  const sendInSession = async (request: Request): Promise<unknown> => {
    const token = store.state().session?.accessToken
    try {
      return await transport({ ...request, token })
    } catch (error) {
      if (token === undefined || !isProblem(error, 'session_ended', 'login_required')) throw error
      await renew(token)
      return transport({ ...request, token: store.state().session?.accessToken })
    }
  }

  return async (request: Request): Promise<unknown> => {
    if (isAboutSessions(request)) return transport(request)
    try {
      return await sendInSession(request)
    } catch (error) {
      if (!isProblem(error, 'pledge_required')) throw error
      await store.owePledge(error)
      return sendInSession(request)
    }
  }
}
