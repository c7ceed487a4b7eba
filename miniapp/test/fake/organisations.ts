import type {
  ApplyOrganisation,
  BuildingRef,
  FilingChange,
  FilingRow,
  FilingView,
  MemberView,
  OrganisationView,
} from '@huisheng/contract'
import type * as z from 'zod'
import { Refusal, type Handlers } from './fake-api'
import { ago, idOf } from './samples'

export const building: BuildingRef = {
  id: idOf(4000),
  code: 'YT-030304-3',
  name: '海涛花园 3 栋',
  address: '海山路 12 号',
}

export const buildMember = (n: number, change: Partial<MemberView> = {}): MemberView => ({
  accountId: idOf(n),
  nameMasked: '林*',
  phoneMasked: '138****0001',
  role: 'manager',
  since: ago(200),
  until: null,
  active: true,
  isMe: n === 1,
  ...change,
})

export const buildOrganisation = (change: Partial<OrganisationView> = {}): OrganisationView => ({
  id: idOf(7000),
  kind: 'property_manager',
  name: '海涛物业服务有限公司',
  creditCode: '91440300MA5EXAMPLE',
  status: 'approved',
  buildings: 1,
  appliedAt: ago(300),
  contactNameMasked: '林*',
  contactPhoneMasked: '138****0001',
  scope: [building],
  asked: [],
  warnings: [],
  proof: [],
  words: '',
  reason: null,
  decidedByName: '周社工',
  decidedAt: ago(200),
  myRole: 'manager',
  members: [buildMember(1)],
  actions: ['ask_scope', 'manage_members', 'declare'],
  ...change,
})

export const buildApplied = (change: Partial<OrganisationView> = {}) =>
  buildOrganisation({
    status: 'applied',
    scope: [],
    asked: [building],
    decidedByName: null,
    decidedAt: null,
    myRole: null,
    members: [],
    actions: [],
    ...change,
  })

export const buildFiling = (change: Partial<FilingView> = {}): FilingView => ({
  id: idOf(7100),
  organisationId: idOf(7000),
  fileName: '十一月.xlsx',
  status: 'preview',
  uploadedAt: ago(0),
  uploadedByNameMasked: '林*',
  progress: { done: 5, total: 5 },
  counts: { move_in: 2, move_out: 1, change: 0, unchanged: 1, error: 1 },
  dwellings: 3,
  declarations: 0,
  leftOver: 0,
  failure: null,
  revision: 2,
  actions: ['confirm', 'cancel', 'download_errors', 'download_result'],
  ...change,
})

export const buildFilingRow = (change: FilingChange, part: Partial<FilingRow> = {}): FilingRow => ({
  row: change === 'move_out' ? null : 5,
  change,
  dwellingCode: 'YT-030304-3-1201',
  address: '盐田区海山街道田东社区海山路 12 号海涛花园 3 栋 1201',
  nameMasked: '张*',
  documentMasked: '4403**********0011',
  notes: change === 'error' ? [{ cell: 'D5', message: '身份证号码不正确，请核对', level: 'error' }] : [],
  ...part,
})

/** One approved organisation with nothing filed yet; what is applied for waits. */
export const organisationHandlers = (): Handlers => ({
  'organisations.mine': () => [buildOrganisation()],
  'organisations.detail': ({ params }) => buildOrganisation({ id: params.organisationId }),
  'organisations.apply': ({ body }) => {
    const { kind, name } = body as z.input<typeof ApplyOrganisation>
    return buildApplied({ id: idOf(7001), kind, name })
  },
  'filings.list': () => ({ items: [], next: null }),
  'filings.upload': () =>
    buildFiling({ status: 'reading', progress: { done: 0, total: 0 }, actions: ['cancel'], revision: 1 }),
  'filings.detail': ({ params }) => buildFiling({ id: params.filingId }),
  'filings.rows': ({ query }) => ({ items: [buildFilingRow(query.change as FilingChange)], next: null }),
  'filings.confirm': ({ body }) => {
    if ((body as { revision: number }).revision !== 2) throw new Refusal('filing_moved_on')
    return buildFiling({ status: 'writing', progress: { done: 0, total: 3 }, actions: [], revision: 3 })
  },
  'filings.cancel': () => buildFiling({ status: 'cancelled', actions: [] }),
})
