import { clock } from '../../../platform/clock.ts'
import { dayKeyOf } from '../../clocks/work-calendar.ts'
import { DwellingRecord, type DwellingRecordFields } from '../dwelling-record.model.ts'
import { Lead, leadIdOf } from './lead.model.ts'
import { raiseLeads } from './raise-leads.ts'
import { expiredFacts, silentDays } from './wanted-leads.ts'

const batchSize = 500
type Due = Pick<DwellingRecordFields, '_id' | 'lease' | 'silentSince'>

/** What time alone brings about: leases that ran out, landlords who stayed silent, and open leads that are so no more. */
export const lookForLeads = async () => {
  const now = clock.now()
  const today = dayKeyOf(now)
  const silentBefore = new Date(now.getTime() - silentDays * 86_400_000)
  const dueOf = (filter: object) =>
    DwellingRecord.find(filter, { lease: 1, silentSince: 1 }).lean<Due[]>().cursor({ batchSize })
  await raiseMissing(dueOf({ 'lease.until': { $lt: today }, state: 'occupied' }), ({ _id, lease }) =>
    leadIdOf('expired_lease', _id, null, expiredFacts(lease!)),
  )
  await raiseMissing(dueOf({ silentSince: { $lte: silentBefore } }), ({ _id, silentSince }) =>
    leadIdOf('silent_tenants', _id, null, silentSince!.toISOString()),
  )
  for (const dwellingId of await Lead.distinct('dwellingId', { open: true })) await raiseLeads(dwellingId)
}

/** Only where the lead has not been raised for the same facts, open or settled. */
const raiseMissing = async (due: AsyncIterable<Due>, leadOf: (record: Due) => string) => {
  let batch: Due[] = []
  const raise = async () => {
    const raised = new Set(
      (await Lead.find({ _id: { $in: batch.map(leadOf) } }, { _id: 1 }).lean()).map(({ _id }) => _id),
    )
    for (const record of batch) if (!raised.has(leadOf(record))) await raiseLeads(record._id)
    batch = []
  }
  for await (const record of due) if (batch.push(record) === batchSize) await raise()
  await raise()
}
