import { markAttached } from '../photos/mark-attached.ts'
import { tellOfMessages } from '../reports/sealed/news-for-staff.ts'
import { onTipOffs } from '../reports/sealed/on-tip-offs.ts'
import { alsoShownIn } from '../reports/shown-photos.ts'
import { ensureTipOff } from './ensure-tip-off.ts'
import { lookForSignals } from './signals/look-for-signals.ts'
import { TipOff, type TipOffDocument } from './tip-off.model.ts'

/** What follows on a submission or a message, beside the request; a crash in between, and it comes again. */
onTipOffs(async (report) => {
  const { messages, staffRead } = await ensureTipOff(report)
  await markAttached(messages.flatMap(({ photos }) => photos.map(({ id }) => id)))
  if (report.toldSeq === 0) await lookForSignals(report)
  const unread = messages.slice(staffRead).filter(({ by }) => by === 'tipster')
  await tellOfMessages(
    report,
    unread.map(({ id }) => id),
  )
})

/** Evidence lies in messages, not in reports. */
alsoShownIn(async (photoIds) => {
  const found = await TipOff.find({ 'messages.photos.id': { $in: photoIds } }, { 'messages.photos.id': 1 }).lean<
    Pick<TipOffDocument, 'messages'>[]
  >()
  return found.flatMap(({ messages }) => messages.flatMap(({ photos }) => photos.map(({ id }) => id)))
})
