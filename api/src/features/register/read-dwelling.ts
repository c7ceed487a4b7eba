import type { DwellingRecord as DwellingPage } from '@huisheng/contract'
import type { Actor } from '../../http/actor.ts'
import { clock } from '../../platform/clock.ts'
import { presentDwelling } from '../addresses/dwelling-facts.ts'
import { dwellingsById } from '../addresses/find-dwellings.ts'
import { areaRefs } from '../areas/area-refs.ts'
import { recordAccess } from '../audit/record-access.ts'
import { dayKeyOf } from '../clocks/work-calendar.ts'
import { DwellingRecord, type DwellingRecordFields } from './dwelling-record.model.ts'
import { Entry, kept, open, type EntryRecord } from './entry.model.ts'
import { presentEntries } from './entry.presenter.ts'
import { presentLeads } from './leads/lead.presenter.ts'
import { Lead, type LeadRecord } from './leads/lead.model.ts'
import { demandScope, scopeOf } from './scope-of.ts'
import { stateOf } from './state-of.ts'

/** Of those who have left, the latest. */
const mostPast = 200
const mostLeads = 50

/** Who lives in a dwelling and who did, each entry with what it rests on. */
export const readDwelling = async (actor: Actor, dwellingId: string): Promise<DwellingPage> => {
  const scope = await scopeOf(actor)
  const dwelling = demandScope(scope, (await dwellingsById([dwellingId])).get(dwellingId))
  const [record, current, past, leads, path] = await Promise.all([
    DwellingRecord.findById(dwellingId, { verificationIds: 0 }).lean<DwellingRecordFields>(),
    Entry.find({ dwellingId, ...open })
      .sort({ since: -1, _id: 1 })
      .lean<EntryRecord[]>(),
    Entry.find({ dwellingId, ...kept, until: { $gt: '' } })
      .sort({ until: -1, since: -1, _id: 1 })
      .limit(mostPast)
      .lean<EntryRecord[]>(),
    Lead.find({ dwellingId }).sort({ open: -1, raisedAt: -1, _id: -1 }).limit(mostLeads).lean<LeadRecord[]>(),
    areaRefs(dwelling.areaIds),
  ])
  const subjectIds = [...current, ...past].map(({ personId }) => personId)
  await recordAccess(actor, { action: 'read', subjectIds, what: '查看房屋档案', ref: dwellingId })
  const hasLead = leads.some((lead) => lead.open)
  return {
    dwelling: presentDwelling(dwelling),
    path: path.map(({ id, code, name }) => ({ id, code, name })),
    state: stateOf(record ?? undefined, hasLead, dayKeyOf(clock.now())),
    current: await presentEntries(current),
    past: await presentEntries(past),
    lease: record?.lease ?? null,
    vacantSince: record?.vacantSince ?? null,
    leads: await presentLeads(actor, scope, leads),
  }
}
