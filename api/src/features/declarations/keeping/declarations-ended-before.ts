import type { DeclarationKind, DeclarationStatus } from '@huisheng/contract'
import type { DeclarationDocument } from '../declaration.fields.ts'
import { Declaration } from '../declaration.model.ts'

export type EndedDeclaration = {
  id: string
  kind: DeclarationKind
  status: DeclarationStatus
  dwellingId: string
  personIds: string[]
  endedAt: Date
}

const fields = { kind: 1, status: 1, 'dwelling.id': 1, personIds: 1, endedAt: 1 }

/** Declarations that came to their end before a moment and still hold personal data, the longest ago first. */
export async function* declarationsEndedBefore(moment: Date): AsyncGenerator<EndedDeclaration> {
  const cursor = Declaration.find({ endedAt: { $lt: moment }, tombstone: null }, fields)
    .sort({ endedAt: 1, _id: 1 })
    .lean<DeclarationDocument>()
    .cursor({ batchSize: 500 })
  for await (const { _id, kind, status, dwelling, personIds, endedAt } of cursor)
    yield { id: String(_id), kind, status, dwellingId: dwelling.id, personIds, endedAt: endedAt! }
}
