import type { LeadView } from '@huisheng/contract'
import type { Actor } from '../../../http/actor.ts'
import { openPersonal } from '../../../platform/personal.ts'
import { dwellingRef, type DwellingFacts } from '../../addresses/dwelling-facts.ts'
import { dwellingsById } from '../../addresses/find-dwellings.ts'
import { areaRefs, type AreaRef } from '../../areas/area-refs.ts'
import { isInScope, type Scope } from '../scope-of.ts'
import type { LeadRecord } from './lead.model.ts'

const settlers: readonly string[] = ['worker', 'leader', 'officer']

/** Leads as this reader sees them: of a place outside their scope only the grid's code. */
export const presentLeads = async (actor: Actor, scope: Scope, leads: LeadRecord[]): Promise<LeadView[]> => {
  const dwellings = await dwellingsById(leads.flatMap((lead) => [lead.dwellingId, ...lead.otherDwellingIds]))
  const gridIds = [...new Set([...dwellings.values()].flatMap(({ gridId }) => gridId ?? []))]
  const grids = new Map((await areaRefs(gridIds)).map((grid) => [grid.id, grid]))
  const gridOf = ({ gridId }: DwellingFacts) => (gridId ? (grids.get(gridId) ?? null) : null)
  const otherPlace = (id: string) => {
    const other = dwellings.get(id)
    if (!other) return '其他地址'
    return isInScope(scope, other) ? other.address : `网格 ${gridOf(other)?.code ?? '未划定'}`
  }
  return leads.flatMap((lead) => {
    const dwelling = dwellings.get(lead.dwellingId)
    if (!dwelling) return []
    return {
      id: lead._id,
      kind: lead.kind,
      grid: toRef(gridOf(dwelling)),
      dwelling: dwellingRef(dwelling),
      otherPlace: lead.otherDwellingIds.map(otherPlace).join('、') || null,
      people: lead.people,
      why: lead.why,
      raisedAt: lead.raisedAt.toISOString(),
      finding: lead.finding,
      words: lead.wordsSealed && openPersonal('lead-words', lead.wordsSealed),
      lookedByName: lead.lookedByName,
      lookedAt: lead.lookedAt?.toISOString() ?? null,
      canSettle: lead.open && settlers.includes(actor.role),
    }
  })
}

const toRef = (grid: AreaRef | null) => grid && { id: grid.id, code: grid.code, name: grid.name }
