import type { DeclarationDocument } from './declaration.fields.ts'
import type { DeclarationFacts } from './declaration.machine.ts'

export const factsOf = (declaration: DeclarationDocument): DeclarationFacts => ({
  status: declaration.status,
  kind: declaration.kind,
  capacity: declaration.capacity,
  filerId: declaration.filerId,
  organisationId: declaration.organisationId ?? null,
  confirmerHash: declaration.confirmerHash ?? null,
  confirmedById: declaration.confirmedById ?? null,
  personIds: declaration.personIds,
  gridId: declaration.gridId ?? null,
  areaIds: declaration.areaIds,
  hasLease: (declaration.leaseUntil ?? null) !== null,
  alreadyReturned: (declaration.returned ?? null) !== null,
  appointment: declaration.appointment?.state ?? null,
  erased: (declaration.contentSealed ?? null) === null,
})
