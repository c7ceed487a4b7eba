import type Router from '@koa/router'
import { payments } from '@huisheng/contract'
import type { Actor } from '../../http/actor.ts'
import { mount } from '../../http/mount.ts'
import { presentAttachments } from '../attachments/present-attachments.ts'
import { batchFile } from './batch-file.ts'
import { dissolveBatch } from './dissolve-batch.ts'
import { importResults } from './import-results.ts'
import { listBatches, settledOf } from './list-batches.ts'
import { listPayments } from './list-payments.ts'
import { makeBatch } from './make-batch.ts'
import type { BatchDocument, PaymentDocument } from './payment.fields.ts'
import { presentBatch, presentPayment } from './payments.presenter.ts'
import { releaseBatch } from './release-batch.ts'
import './renew-chains.ts'
import { openShown } from './shown-payee.ts'

const lettersOf = async (found: readonly PaymentDocument[]) => {
  const ids = found.flatMap(({ shownSealed }) => openShown(shownSealed).letterId ?? [])
  return new Map((await presentAttachments(ids)).map(({ id, url }) => [id, url]))
}

const presentOne = async (actor: Actor, batch: BatchDocument) =>
  presentBatch(actor, batch, (await settledOf([batch])).get(String(batch._id))!)

export const paymentRoutes = (router: Router) =>
  mount(router, payments, {
    list: async ({ query }) => {
      const { payments: found, next } = await listPayments(query)
      const letters = await lettersOf(found)
      return { items: found.map((payment) => presentPayment(payment, letters)), next }
    },
    batches: async ({ actor, query }) => {
      const { batches, next } = await listBatches(query)
      const settled = await settledOf(batches)
      return { items: batches.map((batch) => presentBatch(actor, batch, settled.get(String(batch._id))!)), next }
    },
    makeBatch: async ({ actor, body }) => presentOne(actor, await makeBatch(actor, body)),
    release: async ({ actor, params }) => presentOne(actor, await releaseBatch(actor, params.batchId)),
    dissolve: async ({ actor, params, body }) =>
      presentOne(actor, await dissolveBatch(actor, params.batchId, body.words)),
    file: ({ actor, params }) => batchFile(actor, params.batchId),
    importResults: ({ actor, params, upload }) => importResults(actor, params.batchId, upload),
  })
