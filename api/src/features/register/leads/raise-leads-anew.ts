import { DwellingRecord } from '../dwelling-record.model.ts'
import { Lead } from './lead.model.ts'
import { raiseLeads } from './raise-leads.ts'

/**
 * Looks at dwellings of which something new was declared: those that the register knows to be lived in, or found empty,
 * and those with a lead that may be so no more. Of the others a declaration alone says nothing that does not fit.
 */
export const raiseLeadsAnew = async (dwellingIds: readonly string[]) => {
  const all = { $in: [...new Set(dwellingIds)] }
  const [known, led] = await Promise.all([
    DwellingRecord.find({ _id: all, state: { $ne: 'unknown' } }, { _id: 1 }).lean(),
    Lead.find({ dwellingId: all, open: true }, { dwellingId: 1 }).lean(),
  ])
  const worthALook = new Set([...known.map(({ _id }) => _id), ...led.map(({ dwellingId }) => dwellingId)])
  for (const dwellingId of worthALook) await raiseLeads(dwellingId)
}
