import type { DeclarationContent, DeclarationKind, DeclarationStatus, Occupant } from '@huisheng/contract'
import { randomInt, randomUUID } from 'node:crypto'
import type { Actor } from '../../http/actor.ts'
import { clock } from '../../platform/clock.ts'
import { buildResident, buildStaff } from '../accounts/build-account.ts'
import { buildBuilding } from '../addresses/build-dwellings.ts'
import type { DwellingFacts } from '../addresses/dwelling-facts.ts'
import { buildDistrict } from '../areas/build-area.ts'
import { dayKeyOf } from '../clocks/work-calendar.ts'
import { residentIdOf } from '../register/build-entry.ts'
import { buildStaffing } from '../staffing/build-staffing.ts'
import { addDays } from './checks/days.ts'
import type { DeclarationDocument } from './declaration.fields.ts'
import { fileDeclaration } from './filing/file-declaration.ts'
import { withdrawDeclaration } from './filing/withdraw-declaration.ts'
import { defaultRules } from './rules/default-rules.ts'
import { returnDeclaration } from './verification/return-declaration.ts'
import { verifyDeclaration } from './verification/verify-declaration.ts'

const today = () => dayKeyOf(clock.now())
let sequence = 0

/** For tests: a small district, a building in its first grid, and its people. */
export const buildNeighbourhood = async () => {
  const district = await buildDistrict()
  const [gridId, otherGridId] = ['010101(A)', '010102(A)'].map(district.idOf) as [string, string]
  const [worker, otherWorker, leader] = await Promise.all([
    buildStaff({ role: 'worker', name: '李网格' }),
    buildStaff({ role: 'worker', name: '赵网格' }),
    buildStaff({ role: 'leader', name: '孙网格长' }),
  ])
  await buildStaffing(gridId, { workerId: worker.actor.id, leaderId: leader.actor.id })
  await buildStaffing(otherGridId, { workerId: otherWorker.actor.id })
  const { buildingId, dwellings } = await buildBuilding({ gridId })
  return {
    district,
    gridId,
    otherGridId,
    buildingId,
    dwellings,
    dwelling: dwellings[0]!,
    worker,
    otherWorker,
    leader,
    officer: await buildStaff({ role: 'officer', areaIds: [district.communityIds[0]!] }),
    otherOfficer: await buildStaff({ role: 'officer', areaIds: [district.communityIds[1]!] }),
    auditor: await buildStaff({ role: 'auditor', areaIds: [district.districtId] }),
    admin: await buildStaff({ role: 'admin', areaIds: [district.districtId] }),
    handler: await buildStaff({ role: 'handler' }),
    tenant: await buildResident({ phone: '13900000001', name: '陈晓东' }),
    neighbour: await buildResident({ phone: '13900000002', name: '林邻居' }),
  }
}
export type Neighbourhood = Awaited<ReturnType<typeof buildNeighbourhood>>

/** A made-up person whom nobody else has as yet. */
export const occupantOf = (overrides: Partial<Occupant> = {}): Occupant => ({
  name: '陈晓东',
  documentKind: 'resident_id',
  documentNumber: residentIdOf(`19${60 + (sequence++ % 40)}-05-06`, randomInt(1_000)),
  phone: null,
  since: today(),
  purpose: 'living',
  relation: 'self',
  birthDay: null,
  guardian: null,
  ...overrides,
})

/** A move-in of one tenant today with a lease of a year. */
export const contentFor = (
  dwelling: Pick<DwellingFacts, 'id'>,
  overrides: Partial<DeclarationContent> = {},
): DeclarationContent => ({
  kind: 'move_in',
  capacity: 'tenant',
  organisationId: null,
  dwellingId: dwelling.id,
  effectiveOn: today(),
  occupants: [occupantOf()],
  leaving: [],
  lease: leaseFor(),
  onBehalfOf: null,
  attachmentIds: [],
  words: '',
  noticeVersion: defaultRules.noticeVersion,
  ...overrides,
})

export const leaseFor = (
  overrides: Partial<NonNullable<DeclarationContent['lease']>> = {},
): NonNullable<DeclarationContent['lease']> => ({
  from: today(),
  until: addDays(today(), 365),
  roomType: 'whole',
  rooms: null,
  areaSquareMetres: null,
  rentCentsMonthly: null,
  depositCents: null,
  otherPartyName: null,
  otherPartyPhone: null,
  ...overrides,
})

/** A verification that found everything as declared. */
export const verificationOf = (
  { revision }: Pick<DeclarationDocument, 'revision'>,
  overrides: Partial<Parameters<typeof verifyDeclaration>[2]> = {},
): Parameters<typeof verifyDeclaration>[2] => ({
  verificationId: randomUUID(),
  revision,
  outcome: 'matches',
  corrections: [],
  words: '',
  photoIds: [],
  place: null,
  ...overrides,
})

type Wanted = {
  dwelling: DwellingFacts
  filer: Actor
  /** Who verifies or returns it; needed for every status but the first and the last. */
  by?: Actor
  status?: Exclude<DeclarationStatus, 'awaiting_person' | 'disputed'>
  kind?: DeclarationKind
  occupants?: Occupant[]
  content?: Partial<DeclarationContent>
}

/** For tests: a declaration brought to a status by the same steps as in life. */
export const buildDeclaration = async ({
  dwelling,
  filer,
  by,
  status = 'submitted',
  kind = 'move_in',
  occupants,
  content,
}: Wanted): Promise<DeclarationDocument> => {
  const stated = contentFor(dwelling, { kind, ...(occupants && { occupants }), ...content })
  const filed = await fileDeclaration(filer, { ...stated, submissionId: randomUUID() })
  const id = String(filed._id)
  switch (status) {
    case 'submitted':
      return filed
    case 'withdrawn':
      return withdrawDeclaration(filer, id, { words: '' })
    case 'returned':
      return returnDeclaration(by!, id, {
        revision: filed.revision,
        missing: [{ field: 'lease', message: '请上传租赁合同' }],
        words: '',
      })
    case 'verified':
      return verifyDeclaration(by!, id, verificationOf(filed))
    case 'not_found':
      return verifyDeclaration(by!, id, verificationOf(filed, { outcome: 'not_found' }))
  }
}
