import type { LeadFinding, LeadView } from '@huisheng/contract'
import type { Actor } from '../../../http/actor.ts'
import { Problem } from '../../../http/problem.ts'
import { clock } from '../../../platform/clock.ts'
import { sealPersonal } from '../../../platform/personal.ts'
import { dwellingsById } from '../../addresses/find-dwellings.ts'
import { recordAccess } from '../../audit/record-access.ts'
import { demandScope, scopeOf } from '../scope-of.ts'
import { presentLeads } from './lead.presenter.ts'
import { Lead, type LeadRecord } from './lead.model.ts'

/** Writes down who looked and what came of it, once: whoever comes second is told `already_settled`. */
export const settleLead = async (
  actor: Actor,
  leadId: string,
  { finding, words }: { finding: LeadFinding; words: string },
): Promise<LeadView> => {
  const scope = await scopeOf(actor)
  const lead = await Lead.findById(leadId).lean<LeadRecord>()
  if (!lead) throw new Problem('not_found')
  demandScope(scope, (await dwellingsById([lead.dwellingId])).get(lead.dwellingId))
  const settled = await Lead.findOneAndUpdate(
    { _id: leadId, open: true },
    {
      $set: {
        open: false,
        finding,
        wordsSealed: sealPersonal('lead-words', words),
        lookedById: actor.id,
        lookedByName: actor.name,
        lookedAt: clock.now(),
      },
    },
    { returnDocument: 'after' },
  ).lean<LeadRecord>()
  if (!settled) throw new Problem('already_settled')
  const subjectIds = settled.personId ? [settled.personId] : []
  await recordAccess(actor, { action: 'read', subjectIds, what: '写下登记线索的核看结果', ref: leadId })
  const [view] = await presentLeads(actor, scope, [settled])
  return view!
}
