import { pathOf, type Route } from '@huisheng/contract'
import { apiUrl } from '../platform/addresses'
import type { Upload } from '../platform/send-file.types'
import type { Answer } from '../platform/answer'
import { currentSession } from '../state/session'
import { renewSession } from './renew-session'
import { withSession } from './send'

/** A long upload should not be refused at its end for a token about to run out. */
const spareMs = 60_000

/** Sends one file to an upload route and answers its JSON. */
export const uploadFile = async (
  route: Route & { upload: 'photo' | 'file' },
  send: (to: Upload) => Promise<Answer>,
  onProgress: (percent: number) => void,
  params: Record<string, string> = {},
) => {
  const session = currentSession()
  if (session && Date.parse(session.accessExpiresAt) - Date.now() < spareMs) await renewSession(session.accessToken)
  return withSession((token) => send({ url: apiUrl(pathOf(route, params)), part: route.upload, token, onProgress }))
}
