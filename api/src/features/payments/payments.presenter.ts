import type { BatchView, PaymentView } from '@huisheng/contract'
import type { Actor } from '../../http/actor.ts'
import type { Settled } from './list-batches.ts'
import type { BatchDocument, PaymentDocument } from './payment.fields.ts'
import { mayRelease } from './release-batch.ts'
import { openShown } from './shown-payee.ts'

/** Without the tip-off, without the reward, without whom in clear. */
export const presentPayment = (payment: PaymentDocument, letters: Map<string, string>): PaymentView => {
  const shown = openShown(payment.shownSealed)
  return {
    ...{ id: String(payment._id), number: payment.number, channel: payment.channel, status: payment.status },
    ...{ amountFen: payment.amountFen, payeeMasked: shown.name, documentMasked: shown.document },
    ...{ bankName: shown.bankName, accountMasked: shown.account, batchNumber: payment.batchNumber },
    failure: payment.failure ?? payment.waiting,
    claimedAt: payment.claimedAt.toISOString(),
    sentAt: payment.sentAt?.toISOString() ?? null,
    settledAt: payment.settledAt?.toISOString() ?? null,
    letterUrl: (shown.letterId && letters.get(shown.letterId)) ?? null,
  }
}

export const presentBatch = (
  actor: Pick<Actor, 'id' | 'role'>,
  batch: BatchDocument,
  { confirmed, failed }: Settled,
): BatchView => {
  const count = batch.items.length
  const isSettled = batch.status === 'released' && confirmed + failed === count
  return {
    ...{ id: String(batch._id), number: batch.number, channel: batch.channel, count, totalFen: batch.totalFen },
    status: isSettled ? 'settled' : batch.status,
    ...{ confirmedCount: confirmed, failedCount: failed },
    ...{ madeByName: batch.madeBy.name, madeAt: batch.madeAt.toISOString() },
    ...{ releasedByName: batch.releasedBy?.name ?? null, releasedAt: batch.releasedAt?.toISOString() ?? null },
    actions: actor.role === 'finance' ? actionsOf(actor.id, batch, isSettled) : [],
  }
}

const actionsOf = (actorId: string, batch: BatchDocument, isSettled: boolean): BatchView['actions'] => {
  if (batch.status === 'made') return mayRelease(actorId, batch) ? ['release', 'dissolve'] : ['dissolve']
  if (batch.status !== 'released' || batch.channel !== 'bank') return []
  return isSettled ? ['file'] : ['file', 'import']
}
