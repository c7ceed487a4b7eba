import type {
  DeclarationRow,
  DeclarationRules,
  DeclarationView,
  DwellingRef,
  DwellingView,
  FileDeclaration,
  FormView,
  PlateView,
} from '@huisheng/contract'
import type { Handlers } from './fake-api'
import { ago, idOf } from './samples'

export const plate = 'YT-030304-3-1201.Ab12Cd34Ef56'
export const dwelling: DwellingRef = {
  id: idOf(4001),
  code: 'YT-030304-3-1201',
  address: '盐田区海山街道田东社区海山路 12 号海涛花园 3 栋 1201',
  buildingId: idOf(4000),
  buildingName: '海涛花园 3 栋',
}
const field = (name: string, purpose: string, keptUntil: string) => ({ field: name, purpose, keptUntil })

export const rules: DeclarationRules = {
  deadlines: [{ capacities: ['tenant'], kinds: ['move_in'], days: 7, source: '示例市居住登记办法' }],
  verifyWorkingDays: 5,
  remindDays: 30,
  personsPerRoom: { most: 2, source: '示例市住房租赁标准' },
  squareMetresPerHead: { least: 6, source: '示例市住房租赁标准' },
  notForLiving: { roomTypes: ['kitchen', 'bathroom', 'balcony'], source: '住房租赁条例第七条' },
  large: { rooms: 10, beds: 30, source: '示例市规定' },
  fields: [
    field('occupants.documentNumber', '确认是哪一位，避免重复登记', '搬离后 1 年'),
    field('occupants.name', '登记谁住在这里', '搬离后 1 年'),
    field('occupants.phone', '核实前联系您', '核实后 1 年'),
    field('occupants.guardian', '未成年人由监护人代为联系', '满 18 岁或搬离后 1 年'),
    field('lease.until', '到期前提醒您', '租期结束后 1 年'),
  ],
  noticeVersion: '2026-01-01',
}

export const buildForm = (change: Partial<FormView> = {}): FormView => ({
  dwelling: { ...dwelling, rooms: 2, areaSquareMetres: 68, use: 'home' },
  capacities: [
    { capacity: 'tenant', organisationId: null, organisationName: null },
    { capacity: 'landlord', organisationId: null, organisationName: null },
  ],
  occupants: [],
  leaseUntil: null,
  knownAs: null,
  ...change,
})

export const buildDeclarationRow = (change: Partial<DeclarationRow> = {}): DeclarationRow => ({
  id: idOf(5000),
  number: 'SB202611220001',
  kind: 'move_in',
  capacity: 'tenant',
  status: 'submitted',
  dwelling,
  floor: 12,
  organisationName: null,
  people: 2,
  effectiveOn: '2026-11-20',
  filedAt: ago(3),
  changedAt: ago(3),
  dueAt: ago(-100),
  attempts: 0,
  appointment: null,
  warnings: 0,
  ...change,
})

export const buildDeclaration = (change: Partial<DeclarationView> = {}): DeclarationView => ({
  ...buildDeclarationRow(change),
  revision: 1,
  seenAs: 'file',
  filerNameMasked: '林*',
  filerPhoneMasked: '138****0001',
  occupants: [
    {
      key: 'a',
      personId: null,
      nameMasked: '林*',
      documentKind: 'resident_id',
      documentMasked: '4403**********0011',
      phoneMasked: '138****0001',
      since: '2026-11-20',
      purpose: 'work',
      relation: 'self',
      minor: false,
      guardian: null,
    },
    {
      key: 'b',
      personId: null,
      nameMasked: 'A***',
      documentKind: 'passport',
      documentMasked: 'E****123',
      phoneMasked: null,
      since: '2026-11-20',
      purpose: 'living',
      relation: 'spouse',
      minor: false,
      guardian: null,
    },
  ],
  leaving: [],
  lease: {
    from: '2026-11-20',
    until: '2027-11-19',
    roomType: 'whole',
    rooms: null,
    areaSquareMetres: null,
    rentCentsMonthly: 350_000,
    depositCents: 700_000,
    otherPartyNameMasked: '陈**',
    otherPartyPhoneMasked: '139****0002',
  },
  onBehalfOf: null,
  filedLateDays: 0,
  deadlineSource: '示例市居住登记办法',
  findings: [],
  attachments: [],
  words: '',
  missing: [],
  visits: [],
  appointmentWords: null,
  verification: null,
  timeline: [{ at: ago(3), event: 'file', byName: '您', words: '' }],
  next: '网格员会上门或电话核实，请留意消息',
  actions: ['withdraw', 'supplement'],
  ...change,
})

const dwellingView = (n: number, floor: number, room: string): DwellingView => ({
  ...dwelling,
  id: idOf(4001 + n),
  code: `YT-030304-3-${room}`,
  address: `${dwelling.address.slice(0, -4)}${room}`,
  unit: null,
  floor,
  room,
  use: 'home',
  rooms: 2,
  areaSquareMetres: 68,
  gridId: idOf(30),
})
export const dwellings = [dwellingView(0, 12, '1201'), dwellingView(1, 12, '1202'), dwellingView(2, 13, '1301')]
const plateView: PlateView = { ...dwelling, grid: null, communityName: '田东社区' }
const nothing = { items: [], next: null }

/** Addresses and declarations as a resident's pages ask them; nothing filed yet. */
export const declareHandlers = (): Handlers => {
  let attachments = 0
  return {
    'addresses.plate': () => plateView,
    'addresses.dwelling': ({ params }) =>
      dwellings.find(({ id }) => id === params.dwellingId) ?? dwellingView(0, 12, '1201'),
    'addresses.search': () => [dwelling],
    'addresses.searchBuildings': () => ({
      items: [{ id: idOf(4000), code: 'YT-030304-3', name: '海涛花园 3 栋', address: '海山路 12 号' }],
      next: null,
    }),
    'addresses.dwellings': () => ({ items: dwellings, next: null }),
    'attachments.upload': () => ({
      id: idOf(6000 + ++attachments),
      name: '合同.pdf',
      kind: 'pdf',
      bytes: 20_000,
      uploadedAt: ago(0),
      url: '/api/v1/attachments/x?expires=1&signature=s',
    }),
    'declarations.rules': () => rules,
    'declarations.form': () => buildForm(),
    'declarations.check': () => [],
    'declarations.file': ({ body }) => {
      const { kind, capacity, effectiveOn } = body as FileDeclaration
      return buildDeclaration({ id: idOf(5001), kind, capacity, effectiveOn })
    },
    'declarations.mine': () => nothing,
    'declarations.due': () => [],
    'declarations.residences': () => [],
    'declarations.detail': ({ params }) => buildDeclaration({ id: params.declarationId }),
    'declarations.renew': () => buildDeclaration({ id: idOf(5002), kind: 'renewal' }),
    'declarations.moveOut': () => buildDeclaration({ id: idOf(5003), kind: 'move_out' }),
  }
}
