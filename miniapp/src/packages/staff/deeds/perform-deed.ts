import { ProblemError, reports, type ReportView } from '@huisheng/contract'
import { api } from '../../../api/client'
import { uploadAllHeld } from '../../../features/photos/upload-all-held'
import { forgetUpload } from '../../../features/photos/uploads'
import { currentSession } from '../../../state/session'
import type { Deed } from './deed'
import { bodyOf, type DeedDraft } from './deed-draft'

/** Someone else was first; `report` is how the case stands now. */
export class CaseMovedOn extends Error {
  override name = 'CaseMovedOn'
  constructor(readonly report: ReportView) {
    super(`这件事刚刚有了变化：${report.history.at(-1)?.sentence ?? report.next}`)
  }
}

type Params = { reportId: string }
const send: Record<Deed, (params: Params, body: unknown) => Promise<ReportView>> = {
  claim: (params) => api.reports.claim({ params, body: {} }),
  resolve: (params, body) => api.reports.resolve({ params, body: reports.resolve.body.parse(body) }),
  close: (params, body) => api.reports.close({ params, body: reports.close.body.parse(body) }),
  file: (params, body) => api.reports.file({ params, body: reports.file.body.parse(body) }),
  dispatch: (params, body) => api.reports.dispatch({ params, body: reports.dispatch.body.parse(body) }),
  fail: (params, body) => api.reports.fail({ params, body: reports.fail.body.parse(body) }),
  return: (params, body) => api.reports.return({ params, body: reports.return.body.parse(body) }),
  decline: (params, body) => api.reports.decline({ params, body: reports.decline.body.parse(body) }),
  redispatch: (params, body) => api.reports.redispatch({ params, body: reports.redispatch.body.parse(body) }),
  note: (params, body) => api.reports.note({ params, body: reports.note.body.parse(body) }),
}

const isCode = (error: unknown, code: string) => error instanceof ProblemError && error.problem.code === code
export const lastSeq = ({ history }: ReportView) => history.at(-1)?.seq ?? 0

/** Whether an earlier try, whose answer was lost, did it after all. */
const isDone = (report: ReportView, deed: Deed, { words }: DeedDraft, sentAfter: number) => {
  const name = currentSession()?.me.name
  return report.history.some(
    (entry) =>
      entry.seq > sentAfter &&
      entry.action === deed &&
      entry.byName === name &&
      (entry.words ?? '').startsWith(words.trim()),
  )
}

const sendWithPhotos = async (params: Params, deed: Deed, draft: DeedDraft, anew = false): Promise<ReportView> => {
  const photos = anew ? draft.photos.map(({ key }) => ({ key, photoId: null })) : draft.photos
  try {
    return await send[deed](params, bodyOf(deed, draft, await uploadAllHeld(photos)))
  } catch (error) {
    if (anew || !isCode(error, 'photo_gone')) throw error
    draft.photos.forEach(({ key }) => forgetUpload(key))
    return sendWithPhotos(params, deed, draft, true)
  }
}

/**
 * Does a deed once, however often it is tried: after a lost answer it first looks whether it was done. Throws
 * `CaseMovedOn` where someone else was first.
 */
export const performDeed = async (report: ReportView, deed: Deed, draft: DeedDraft): Promise<ReportView> => {
  const params = { reportId: report.id }
  const look = () => api.reports.detail({ params })
  const sentAfter = draft.sentAfter ?? lastSeq(report)
  if (draft.sentAfter !== null) {
    const now = await look()
    if (isDone(now, deed, draft, sentAfter)) return now
  }
  try {
    return await sendWithPhotos(params, deed, draft)
  } catch (error) {
    if (!isCode(error, 'report_moved_on')) throw error
    const now = await look()
    if (isDone(now, deed, draft, sentAfter)) return now
    throw new CaseMovedOn(now)
  }
}
