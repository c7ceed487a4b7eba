import type { Day, DeclarationKind, DeclarationStatus, Occupant } from '@huisheng/contract'
import { openContent } from './content.ts'
import type { DeclarationDocument } from './declaration.fields.ts'
import { Declaration } from './declaration.model.ts'

/** What a declaration still open says of a dwelling, in clear text: in memory only. */
export type OpenStatement = {
  declarationId: string
  revision: number
  kind: DeclarationKind
  effectiveOn: Day
  occupants: (Occupant & { personId: string })[]
  leaving: { personId: string }[]
}

const openStatuses: DeclarationStatus[] = ['awaiting_person', 'submitted', 'returned']
const fields = { revision: 1, kind: 1, effectiveOn: 1, contentSealed: 1, 'dwelling.id': 1, filedAt: 1 }

/** What is declared of these dwellings and not yet told by the register, oldest first. A dwelling without has no place. */
export const openStatements = async (dwellingIds: readonly string[]): Promise<Map<string, OpenStatement[]>> => {
  const inDwellings = { 'dwelling.id': { $in: [...dwellingIds] } }
  const [open, underway] = await Promise.all([
    Declaration.find({ ...inDwellings, status: { $in: openStatuses } }, fields).lean<DeclarationDocument[]>(),
    // Verified, and not yet in the register.
    Declaration.find({ ...inDwellings, unapplied: true }, fields).lean<DeclarationDocument[]>(),
  ])
  const byId = new Map([...open, ...underway].map((declaration) => [String(declaration._id), declaration]))
  const inOrder = [...byId.values()].sort((a, b) => Number(a.filedAt) - Number(b.filedAt))
  const statements = new Map<string, OpenStatement[]>()
  for (const declaration of inOrder) {
    const { id } = declaration.dwelling
    const statement = toStatement(declaration)
    if (statement) statements.set(id, [...(statements.get(id) ?? []), statement])
  }
  return statements
}

const toStatement = ({
  _id,
  revision,
  kind,
  effectiveOn,
  contentSealed,
}: DeclarationDocument): OpenStatement | null => {
  if (!contentSealed) return null
  const { occupants, leaving } = openContent(contentSealed)
  return { declarationId: String(_id), revision, kind, effectiveOn, occupants, leaving }
}
