import type { Actor } from '../../../http/actor.ts'
import { clock } from '../../../platform/clock.ts'
import { readSealed } from '../../reports/sealed/read-sealed.ts'
import { markTipsterNews } from '../../reports/sealed/tipster-news.ts'
import { demandDeskAction } from '../desk/desk-rights.ts'
import { ensureTipOff } from '../ensure-tip-off.ts'
import { addMessage } from './add-message.ts'
import { messageId } from './message-id.ts'

/** To whoever tipped off, without knowing who that is. They read it when they next look. */
export const messageTipster = async (
  actor: Actor,
  reportId: string,
  { sendingId, words }: { sendingId: string; words: string },
) => {
  const { report, who } = await readSealed(actor, reportId)
  demandDeskAction('message', who, report)
  await ensureTipOff(report)
  const id = messageId(actor.id, sendingId)
  const message = {
    id,
    at: clock.now(),
    by: 'staff' as const,
    staffId: actor.id,
    kind: 'message' as const,
    words,
    photos: [],
  }
  if (await addMessage(reportId, message)) await markTipsterNews([reportId])
}
