import { ProblemError, type ReportView } from '@huisheng/contract'
import { api } from '../../api/client'
import { troubleOf, type Trouble } from '../../api/problem'
import { isSessionProblem } from '../../api/renew-session'
import { forgetUpload, uploadOnce } from '../photos/uploads'
import { submissionOf, type Draft } from './draft'
import { changeDraft, dropDraft, readDraft } from './drafts'

export type Delivery =
  | { result: 'sent'; report: ReportView }
  | { result: 'waiting'; trouble: Trouble }
  | { result: 'refused'; trouble: Trouble }
  | { result: 'gone' }

/** Worth another try by itself: no answer, a busy or broken server, a session to begin anew. */
export const passes = (error: unknown) =>
  !(error instanceof ProblemError) ||
  isSessionProblem(error) ||
  error.problem.status === 429 ||
  error.problem.status >= 500

const isGone = (error: unknown) => error instanceof ProblemError && error.problem.code === 'photo_gone'

const uploadAll = async (draft: Draft) => {
  const photoIds: string[] = []
  for (const { key, photoId } of draft.photos) {
    const id = photoId ?? (await uploadOnce(key))
    photoIds.push(id)
    changeDraft(draft.id, (now) => ({
      ...now,
      photos: now.photos.map((photo) => (photo.key === key ? { key, photoId: id } : photo)),
    }))
  }
  return photoIds
}

/** The server forgets photos no report took within a day; the device still has them. */
const sendPhotosAnew = (draft: Draft) => {
  draft.photos.forEach(({ key }) => forgetUpload(key))
  changeDraft(draft.id, (now) => ({ ...now, photos: now.photos.map(({ key }) => ({ key, photoId: null })) }))
}

const submit = async (id: string, anew: boolean): Promise<ReportView | null> => {
  const draft = readDraft(id)
  if (!draft) return null
  try {
    return await api.reports.submit({ body: submissionOf(draft, await uploadAll(draft)) })
  } catch (error) {
    if (anew || !isGone(error)) throw error
    sendPhotosAnew(draft)
    return submit(id, true)
  }
}

/** Sends a draft with its photos; afterwards it is gone, still waiting, or refused with the reasons on it. */
export const deliver = async (id: string): Promise<Delivery> => {
  try {
    const report = await submit(id, false)
    if (!report) return { result: 'gone' }
    dropDraft(id)
    return { result: 'sent', report }
  } catch (error) {
    const trouble = troubleOf(error)
    const result = passes(error) ? 'waiting' : 'refused'
    changeDraft(id, (draft) => ({ ...draft, state: result, problem: trouble.text, issues: trouble.issues }))
    return { result, trouble }
  }
}
