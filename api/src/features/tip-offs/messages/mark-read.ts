import { TipOff, type TipOffDocument } from '../tip-off.model.ts'

/** The tipster has read all that stands here. */
export const markReadByTipster = async ({ _id, messages, tipsterRead }: TipOffDocument) => {
  if (tipsterRead >= messages.length) return
  await TipOff.updateOne({ _id }, { $max: { tipsterRead: messages.length } })
}

/** Somebody who deals with the case has read all that stands here; what comes meanwhile stays unread. */
export const markReadByStaff = async ({ _id, messages, staffRead }: TipOffDocument) => {
  if (staffRead >= messages.length) return
  const read = messages.slice(staffRead).filter(({ by }) => by === 'tipster').length
  await TipOff.updateOne({ _id, staffRead }, { $set: { staffRead: messages.length }, $inc: { unread: -read } })
}
