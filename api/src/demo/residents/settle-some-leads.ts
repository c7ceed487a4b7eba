import type { LeadFinding, LeadKind } from '@huisheng/contract'
import { listLeads } from '../../features/register/leads/list-leads.ts'
import { lookForLeads } from '../../features/register/leads/look-for-leads.ts'
import { settleLead } from '../../features/register/leads/settle-lead.ts'
import { staffOfGrid } from '../../features/staffing/staff-of-grid.ts'
import { clock } from '../../platform/clock.ts'
import type { Cast } from '../stories/cast.ts'

const seen: { kind: LeadKind; finding: LeadFinding; words: string }[] = [
  { kind: 'expired_lease', finding: 'confirmed', words: '已口头续租，提醒出租人补办续租申报' },
  { kind: 'expired_lease', finding: 'watch', words: '承租人称下周搬离，到时再看' },
  { kind: 'silent_tenants', finding: 'cleared', words: '出租人在外地，已电话联系，本周内补报' },
]

/** What the demo's worker has looked at already; the rest waits. */
export const settleSomeLeads = async (cast: Cast, homeGridId: string) => {
  await lookForLeads()
  const { onDutyId } = await staffOfGrid(homeGridId, clock.now())
  const worker = onDutyId && cast.staff.get(onDutyId)
  if (!worker) return
  const done = new Set<string>()
  for (const { kind, ...found } of seen) {
    const { items } = await listLeads(worker, { kind, open: true, limit: seen.length })
    const lead = items.find(({ id }) => !done.has(id))
    if (!lead) continue
    done.add(lead.id)
    await settleLead(worker, lead.id, found)
  }
}
