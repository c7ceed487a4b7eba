import * as z from 'zod'
import { AreaRef } from './accounts.ts'
import { BuildingRef, DwellingRef, DwellingView } from './addresses.ts'
import { DocumentKind, DocumentNumber, PersonName, Relation, ResidencePurpose, RevealReason } from './people.ts'
import { route } from './route.ts'
import { Day, Id, Instant, Page, pageOf, Phone, words } from './values.ts'

/** One stay of one person in one dwelling, as verified. */
export const EntryView = z.object({
  id: Id,
  personId: Id,
  nameMasked: z.string(),
  documentKind: DocumentKind,
  documentMasked: z.string(),
  phoneMasked: z.string().nullable(),
  minor: z.boolean(),
  relation: Relation,
  purpose: ResidencePurpose,
  since: Day,
  /** Null while the person lives there. */
  until: Day.nullable(),
  dwelling: DwellingRef,
  /** What it rests on. */
  declarationId: Id,
  declarationNumber: z.string(),
  verifiedByName: z.string(),
  verifiedAt: Instant,
  endedByDeclarationId: Id.nullable(),
})
export type EntryView = z.infer<typeof EntryView>

export const LeadKind = z.enum([
  'double_occupancy',
  'overcrowding',
  'expired_lease',
  'vacant_but_declared',
  'many_short_lets',
  'silent_tenants',
])
export type LeadKind = z.infer<typeof LeadKind>
export const leadKindNames: Record<LeadKind, string> = {
  double_occupancy: '一人多处在住',
  overcrowding: '居住过密',
  expired_lease: '租期已过仍在住',
  vacant_but_declared: '申报空置却有人在住',
  many_short_lets: '频繁短租',
  silent_tenants: '出租未申报',
}
export const LeadFinding = z.enum(['confirmed', 'cleared', 'watch'])
export type LeadFinding = z.infer<typeof LeadFinding>
export const leadFindingNames: Record<LeadFinding, string> = {
  confirmed: '情况属实',
  cleared: '已排除',
  watch: '继续关注',
}

/** Something that does not fit together: a hint for a person to look, never a verdict. */
export const LeadView = z.object({
  id: Id,
  kind: LeadKind,
  grid: AreaRef.nullable(),
  dwelling: DwellingRef,
  /** Where the same person is said to live as well; only the address’s grid where it is not this person’s to see. */
  otherPlace: z.string().nullable(),
  people: z.number().int(),
  why: z.string(),
  raisedAt: Instant,
  finding: LeadFinding.nullable(),
  words: z.string().nullable(),
  lookedByName: z.string().nullable(),
  lookedAt: Instant.nullable(),
  canSettle: z.boolean(),
})
export type LeadView = z.infer<typeof LeadView>

export const DwellingState = z.enum(['occupied', 'vacant', 'unknown', 'expired', 'lead'])
export type DwellingState = z.infer<typeof DwellingState>
export const dwellingStateNames: Record<DwellingState, string> = {
  occupied: '有人居住',
  vacant: '空置',
  unknown: '未登记',
  expired: '租期已过',
  lead: '有待核线索',
}

export const DwellingRecord = z.object({
  dwelling: DwellingView,
  path: z.array(AreaRef),
  state: DwellingState,
  current: z.array(EntryView),
  past: z.array(EntryView),
  lease: z.object({ from: Day, until: Day, declarationId: Id }).nullable(),
  vacantSince: Day.nullable(),
  leads: z.array(LeadView),
})
export type DwellingRecord = z.infer<typeof DwellingRecord>

export const PersonRecord = z.object({
  id: Id,
  nameMasked: z.string(),
  documentKind: DocumentKind,
  documentMasked: z.string(),
  phoneMasked: z.string().nullable(),
  minor: z.boolean(),
  guardian: z.object({ nameMasked: z.string(), phoneMasked: z.string(), relation: Relation }).nullable(),
  entries: z.array(EntryView),
})
export type PersonRecord = z.infer<typeof PersonRecord>

/** A building drawn as floors × rooms. */
export const BuildingRecord = z.object({
  building: BuildingRef,
  path: z.array(AreaRef),
  floors: z.array(
    z.object({
      floor: z.number().int(),
      rooms: z.array(
        z.object({
          dwellingId: Id,
          unit: z.string().nullable(),
          room: z.string(),
          state: DwellingState,
          people: z.number().int(),
        }),
      ),
    }),
  ),
  counts: z.record(DwellingState, z.number().int()),
})
export type BuildingRecord = z.infer<typeof BuildingRecord>

export const GridCount = z.object({
  grid: AreaRef,
  dwellings: z.number().int(),
  occupied: z.number().int(),
  vacant: z.number().int(),
  unknown: z.number().int(),
  people: z.number().int(),
  minors: z.number().int(),
  openLeads: z.number().int(),
})
export type GridCount = z.infer<typeof GridCount>

const readers = ['worker', 'leader', 'officer', 'auditor', 'admin'] as const

export const register = {
  dwelling: route({
    method: 'GET',
    path: '/register/dwellings/:dwellingId',
    summary: '房屋档案：现在谁住、从前谁住，每条的申报和核实人',
    access: readers,
    personal: true,
    params: z.object({ dwellingId: Id }),
    response: DwellingRecord,
  }),
  person: route({
    method: 'GET',
    path: '/register/persons/:personId',
    summary: '人员档案',
    access: readers,
    personal: true,
    params: z.object({ personId: Id }),
    response: PersonRecord,
  }),
  entry: route({
    method: 'GET',
    path: '/register/entries/:entryId',
    summary: '一条登记',
    access: readers,
    personal: true,
    params: z.object({ entryId: Id }),
    response: EntryView,
  }),
  building: route({
    method: 'GET',
    path: '/register/buildings/:buildingId',
    summary: '楼栋图：每层每户的居住状态',
    access: readers,
    personal: true,
    params: z.object({ buildingId: Id }),
    response: BuildingRecord,
  }),
  counts: route({
    method: 'GET',
    path: '/register/counts',
    summary: '各网格的房屋、人数、空置和待核线索',
    access: readers,
    query: z.object({ areaId: Id.optional() }),
    response: z.array(GridCount),
  }),
  search: route({
    method: 'POST',
    path: '/register/search',
    summary: '按完整的姓名、证件号码或手机号查找（按密文索引匹配，不解密扫描）；只返回本人辖区的登记',
    access: readers,
    personal: true,
    limit: { times: 60, seconds: 600 },
    body: z
      .object({ name: PersonName, documentKind: DocumentKind, documentNumber: DocumentNumber, phone: Phone })
      .partial()
      .refine(({ name, documentNumber, phone }) => name || documentNumber || phone, {
        message: '请填写姓名、证件号码或手机号中的一项',
        path: ['name'],
      }),
    response: z.object({ items: z.array(EntryView), more: z.boolean() }),
  }),
  reveal: route({
    method: 'POST',
    path: '/register/persons/:personId/reveal',
    summary: '查看完整信息：写明原因并留下记录，本人可以看到',
    access: ['worker', 'leader', 'officer'],
    personal: true,
    limit: { times: 60, seconds: 600 },
    params: z.object({ personId: Id }),
    body: z.object({ reason: RevealReason }),
    response: z.object({
      name: z.string(),
      documentKind: DocumentKind,
      documentNumber: z.string(),
      phone: z.string().nullable(),
      guardianName: z.string().nullable(),
      guardianPhone: z.string().nullable(),
    }),
  }),
  leads: route({
    method: 'GET',
    path: '/register/leads',
    summary: '线索：登记之间对不上的地方，供人核看',
    access: readers,
    personal: true,
    query: Page.extend({
      kind: LeadKind.optional(),
      areaId: Id.optional(),
      open: z.stringbool().default(true),
    }),
    response: pageOf(LeadView),
  }),
  settleLead: route({
    method: 'POST',
    path: '/register/leads/:leadId/settle',
    summary: '写下看过的结果',
    access: ['worker', 'leader', 'officer'],
    personal: true,
    params: z.object({ leadId: Id }),
    body: z.object({ finding: LeadFinding, words: words(2, 500, '请写明看到的情况') }),
    response: LeadView,
  }),
}
