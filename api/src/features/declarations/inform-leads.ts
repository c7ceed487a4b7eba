import { isLandlordSide } from '../register/tell-stays.ts'
import { informLeads, type Declared } from '../register/leads/lead-knowledge.ts'
import type { DeclarationDocument } from './declaration.fields.ts'
import { Declaration } from './declaration.model.ts'
import { currentRules } from './rules/current-rules.ts'

const openStatuses = ['awaiting_person', 'submitted', 'returned'] as const
type Open = Pick<DeclarationDocument, 'kind' | 'capacity' | 'people' | 'effectiveOn'>

/** Tells the register what its leads rest on besides itself: the standards, and what is declared but not verified yet. */
export const informLeadsOfDeclarations = () => informLeads({ standards: currentRules, declaredOf })

const declaredOf = async (dwellingId: string): Promise<Declared> => {
  const open = await Declaration.find(
    { 'dwelling.id': dwellingId, status: { $in: openStatuses } },
    { kind: 1, capacity: 1, people: 1, effectiveOn: 1 },
  ).lean<Open[]>()
  const living = open.filter(({ kind }) => ['move_in', 'lease', 'occupancy', 'dormitory'].includes(kind))
  return {
    people: living.reduce((sum, { people }) => sum + people, 0),
    since: living.map(({ effectiveOn }) => effectiveOn).sort()[0] ?? null,
    vacant: open.some(({ kind }) => kind === 'vacancy'),
    landlordSide: open.some(({ capacity }) => isLandlordSide(capacity)),
  }
}
