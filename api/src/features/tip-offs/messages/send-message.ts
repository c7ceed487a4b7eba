import type { Actor } from '../../../http/actor.ts'
import { clock } from '../../../platform/clock.ts'
import { attachPhotos } from '../../photos/attach-photos.ts'
import { markAttached } from '../../photos/mark-attached.ts'
import { forgetTaken } from '../../photos/sealed-taken.ts'
import { markStaffNews } from '../../reports/sealed/news-for-staff.ts'
import { pseudonymOf } from '../../vault/pseudonym-of.ts'
import { openedTipOff } from '../opened-tip-off.ts'
import { TipOff } from '../tip-off.model.ts'
import { addMessage } from './add-message.ts'
import { messageId } from './message-id.ts'

type Sending = { sendingId: string; kind: 'message' | 'evidence'; words: string; photoIds: string[] }

/** From the tipster to those who handle the case, also after it was closed. The same sending is kept once. */
export const sendMessage = async (tipster: Actor, { sendingId, kind, words, photoIds }: Sending) => {
  const { _id } = await openedTipOff(tipster)
  const reportId = String(_id)
  const id = messageId(tipster.id, sendingId)
  const owner = pseudonymOf(sendingId)
  if (await TipOff.exists({ _id, 'messages.id': id })) return markStaffNews(reportId)
  const photos = await attachPhotos(owner, photoIds)
  const shown = photos.map(({ id: photoId, width, height, dHash }) => ({ id: photoId, width, height, dHash }))
  await addMessage(reportId, { id, at: clock.now(), by: 'tipster', staffId: null, kind, words, photos: shown })
  await markAttached(photoIds)
  await forgetTaken(owner, photoIds)
  await markStaffNews(reportId)
}
