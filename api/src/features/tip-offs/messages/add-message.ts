import { Problem } from '../../../http/problem.ts'
import { TipOff, type Message } from '../tip-off.model.ts'

/** Staff stop earlier than the tipster, so that nobody can fill up what evidence has to come through. */
const most = { staff: 500, tipster: 1_000 }

/** Adds a message once, however often it is sent. Answers whether it was new. */
export const addMessage = async (reportId: string, message: Message): Promise<boolean> => {
  const { matchedCount } = await TipOff.updateOne(
    { _id: reportId, 'messages.id': { $ne: message.id }, [`messages.${most[message.by] - 1}`]: { $exists: false } },
    { $push: { messages: message }, ...(message.by === 'tipster' && { $inc: { unread: 1 } }) },
  )
  if (matchedCount === 1) return true
  if (await TipOff.exists({ _id: reportId, 'messages.id': message.id })) return false
  throw new Problem('too_many_requests')
}
