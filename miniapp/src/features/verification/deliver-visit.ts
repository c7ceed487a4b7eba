import { ProblemError, RecordAttempt, VerifyDeclaration, type DeclarationView } from '@huisheng/contract'
import { api } from '../../api/client'
import { troubleOf, type Trouble } from '../../api/problem'
import { passes } from '../drafts/deliver'
import { forgetUpload } from '../photos/uploads'
import { uploadAllHeld } from '../photos/upload-all-held'
import { bodyOf, type Visit } from './visit'
import { changeVisit, dropVisit, readVisit } from './visits'

export type Delivery =
  | { result: 'sent'; declaration: DeclarationView }
  | { result: 'waiting' | 'refused'; trouble: Trouble }
  | { result: 'gone' }

const isCode = (error: unknown, ...codes: string[]) =>
  error instanceof ProblemError && codes.includes(error.problem.code)

/** Kept for another try: nothing answered, or the person has first to sign or to have this device bound. */
const waits = (error: unknown) => passes(error) || isCode(error, 'pledge_required', 'device_not_bound')

const post = (visit: Visit, photoIds: string[]) => {
  const params = { declarationId: visit.declarationId }
  const body = bodyOf(visit, photoIds)
  return visit.deed === 'verify'
    ? api.declarations.verify({ params, body: VerifyDeclaration.parse(body) })
    : api.declarations.attempt({ params, body: RecordAttempt.parse(body) })
}

/** The server forgets photos nothing took within a day; the device still has them. */
const send = async (visit: Visit, anew = false): Promise<DeclarationView> => {
  const photos = anew ? visit.photos.map(({ key }) => ({ key, photoId: null })) : visit.photos
  try {
    return await post(visit, await uploadAllHeld(photos))
  } catch (error) {
    if (anew || !isCode(error, 'photo_gone')) throw error
    photos.forEach(({ key }) => forgetUpload(key))
    return send(visit, true)
  }
}

/** Sends a visit with its photos; afterwards it is gone, still waiting, or refused with the reasons on it. */
export const deliverVisit = async (id: string): Promise<Delivery> => {
  const visit = readVisit(id)
  if (visit?.state !== 'waiting') return { result: 'gone' }
  try {
    const declaration = await send(visit)
    dropVisit(id)
    return { result: 'sent', declaration }
  } catch (error) {
    const trouble = troubleOf(error)
    const result = waits(error) ? 'waiting' : 'refused'
    changeVisit(id, (now) => ({ ...now, state: result, problem: trouble.text, issues: trouble.issues }))
    return { result, trouble }
  }
}
