import * as z from 'zod'
import { BuildingRef } from './addresses.ts'
import { AttachmentView } from './attachments.ts'
import { PersonName } from './people.ts'
import { everyone } from './roles.ts'
import { route } from './route.ts'
import { Day, Id, Instant, Page, pageOf, Phone, words } from './values.ts'

export const OrganisationKind = z.enum(['property_manager', 'agency', 'employer', 'leasing_enterprise', 'landlord'])
export type OrganisationKind = z.infer<typeof OrganisationKind>
export const organisationKindNames: Record<OrganisationKind, string> = {
  property_manager: '物业服务企业',
  agency: '房地产经纪机构',
  employer: '用人单位',
  leasing_enterprise: '住房租赁企业',
  landlord: '多套出租的业主',
}

export const OrganisationStatus = z.enum(['applied', 'approved', 'refused', 'removed'])
export type OrganisationStatus = z.infer<typeof OrganisationStatus>
export const organisationStatusNames: Record<OrganisationStatus, string> = {
  applied: '待审核',
  approved: '已通过',
  refused: '未通过',
  removed: '已停用',
}

/** manager: members and everything below; filer: declares; viewer: reads. */
export const MemberRole = z.enum(['manager', 'filer', 'viewer'])
export type MemberRole = z.infer<typeof MemberRole>
export const memberRoleNames: Record<MemberRole, string> = { manager: '管理员', filer: '申报员', viewer: '查看员' }

export const OrganisationAction = z.enum([
  'approve',
  'refuse',
  'set_scope',
  'remove',
  'apply_again',
  'ask_scope',
  'manage_members',
  'declare',
  'leave',
])
export type OrganisationAction = z.infer<typeof OrganisationAction>

export const MemberView = z.object({
  accountId: Id,
  nameMasked: z.string(),
  phoneMasked: z.string(),
  role: MemberRole,
  since: Instant,
  /** The last day of membership, or null for no end. */
  until: Day.nullable(),
  active: z.boolean(),
  isMe: z.boolean(),
})
export type MemberView = z.infer<typeof MemberView>

/** 18 characters; checked by GB 32100, which warns but does not refuse. A landlord who is a person has none. */
export const CreditCode = z
  .string()
  .trim()
  .toUpperCase()
  .regex(/^[0-9A-Z]{15,18}$/, '统一社会信用代码为 18 位数字或大写字母')

export const ApplyOrganisation = z.object({
  submissionId: z.uuid(),
  kind: OrganisationKind,
  name: words(2, 60, '请填写单位名称'),
  creditCode: CreditCode.nullable(),
  contactName: PersonName,
  contactPhone: Phone,
  buildingIds: z.array(Id).min(1, '请至少选择一栋楼').max(500),
  attachmentIds: z.array(Id).max(9).default([]),
  words: words(0, 500, '').default(''),
})

export const OrganisationRow = z.object({
  id: Id,
  kind: OrganisationKind,
  name: z.string(),
  creditCode: z.string().nullable(),
  status: OrganisationStatus,
  buildings: z.number().int(),
  appliedAt: Instant,
})
export type OrganisationRow = z.infer<typeof OrganisationRow>

export const OrganisationView = OrganisationRow.extend({
  contactNameMasked: z.string(),
  contactPhoneMasked: z.string(),
  /** The buildings it may file for; empty until approved. */
  scope: z.array(BuildingRef),
  /** Asked for and not yet granted. */
  asked: z.array(BuildingRef),
  /** What does not fit by the rules, for whoever approves: warnings, never a verdict. */
  warnings: z.array(z.string()),
  proof: z.array(AttachmentView),
  words: z.string(),
  /** Why it was refused or removed. */
  reason: z.string().nullable(),
  decidedByName: z.string().nullable(),
  decidedAt: Instant.nullable(),
  myRole: MemberRole.nullable(),
  /** For its managers and for who approves; empty for others. */
  members: z.array(MemberView),
  actions: z.array(OrganisationAction),
})
export type OrganisationView = z.infer<typeof OrganisationView>

/** A resident whom the community trusts with a building (楼长). */
export const BuildingHeadView = z.object({
  accountId: Id,
  nameMasked: z.string(),
  phoneMasked: z.string(),
  since: Instant,
})
export type BuildingHeadView = z.infer<typeof BuildingHeadView>

const byOrganisation = z.object({ organisationId: Id })
const byMember = byOrganisation.extend({ accountId: Id })
const Reason = words(2, 300, '请写明原因')
const approvers = ['officer', 'admin'] as const
const Buildings = z.array(Id).min(1, '请至少选择一栋楼').max(500)

export const organisations = {
  apply: route({
    method: 'POST',
    path: '/organisations',
    summary: '单位申请入驻，由社区审核',
    access: ['resident'],
    limit: { times: 20, seconds: 3600 },
    body: ApplyOrganisation,
    response: OrganisationView,
  }),
  mine: route({
    method: 'GET',
    path: '/organisations/mine',
    summary: '我所在的单位',
    access: ['resident'],
    response: z.array(OrganisationView),
  }),
  list: route({
    method: 'GET',
    path: '/organisations',
    summary: '所辖区域的单位，待审核的在前',
    access: [...approvers, 'leader', 'auditor'],
    query: Page.extend({
      status: OrganisationStatus.optional(),
      kind: OrganisationKind.optional(),
      q: z.string().trim().max(40).default(''),
    }),
    response: pageOf(OrganisationRow),
  }),
  detail: route({
    method: 'GET',
    path: '/organisations/:organisationId',
    summary: '单位详情：范围、证明、成员',
    access: everyone,
    personal: true,
    params: byOrganisation,
    response: OrganisationView,
  }),
  applyAgain: route({
    method: 'PUT',
    path: '/organisations/:organisationId',
    summary: '未通过后修改再申请',
    access: ['resident'],
    personal: true,
    params: byOrganisation,
    body: ApplyOrganisation.omit({ submissionId: true }),
    response: OrganisationView,
  }),
  askScope: route({
    method: 'POST',
    path: '/organisations/:organisationId/ask-scope',
    summary: '申请增加楼栋',
    access: ['resident'],
    personal: true,
    params: byOrganisation,
    body: z.object({ buildingIds: Buildings, attachmentIds: z.array(Id).max(9).default([]) }),
    response: OrganisationView,
  }),
  approve: route({
    method: 'POST',
    path: '/organisations/:organisationId/approve',
    summary: '通过申请并确定楼栋范围',
    access: approvers,
    personal: true,
    params: byOrganisation,
    body: z.object({ buildingIds: Buildings }),
    response: OrganisationView,
  }),
  refuse: route({
    method: 'POST',
    path: '/organisations/:organisationId/refuse',
    summary: '不通过，写明原因',
    access: approvers,
    personal: true,
    params: byOrganisation,
    body: z.object({ reason: Reason }),
    response: OrganisationView,
  }),
  setScope: route({
    method: 'PUT',
    path: '/organisations/:organisationId/scope',
    summary: '修改楼栋范围',
    access: approvers,
    personal: true,
    params: byOrganisation,
    body: z.object({ buildingIds: Buildings, reason: Reason }),
    response: OrganisationView,
  }),
  remove: route({
    method: 'POST',
    path: '/organisations/:organisationId/remove',
    summary: '停用单位：成员立即失去权限，已申报的内容保留',
    access: approvers,
    personal: true,
    params: byOrganisation,
    body: z.object({ reason: Reason }),
    response: OrganisationView,
  }),
  addMember: route({
    method: 'POST',
    path: '/organisations/:organisationId/members',
    summary: '按手机号添加成员',
    access: ['resident'],
    personal: true,
    limit: { times: 100, seconds: 3600 },
    params: byOrganisation,
    body: z.object({ name: PersonName, phone: Phone, role: MemberRole, until: Day.nullable().default(null) }),
    response: OrganisationView,
  }),
  changeMember: route({
    method: 'PATCH',
    path: '/organisations/:organisationId/members/:accountId',
    summary: '修改成员的权限或期限；至少保留一名管理员',
    access: ['resident'],
    personal: true,
    params: byMember,
    body: z.object({ role: MemberRole, until: Day.nullable() }).partial(),
    response: OrganisationView,
  }),
  removeMember: route({
    method: 'DELETE',
    path: '/organisations/:organisationId/members/:accountId',
    summary: '移除成员，或自己退出',
    access: ['resident'],
    personal: true,
    params: byMember,
    response: z.object({}),
  }),
  heads: route({
    method: 'GET',
    path: '/buildings/:buildingId/heads',
    summary: '一栋楼的楼长',
    access: [...approvers, 'worker', 'leader'],
    personal: true,
    params: z.object({ buildingId: Id }),
    response: z.array(BuildingHeadView),
  }),
  appointHead: route({
    method: 'POST',
    path: '/buildings/:buildingId/heads',
    summary: '任命楼长：可替行动不便的住户代办申报，由本人确认',
    access: approvers,
    personal: true,
    params: z.object({ buildingId: Id }),
    body: z.object({ name: PersonName, phone: Phone }),
    response: z.array(BuildingHeadView),
  }),
  dismissHead: route({
    method: 'DELETE',
    path: '/buildings/:buildingId/heads/:accountId',
    summary: '免去楼长',
    access: approvers,
    personal: true,
    params: z.object({ buildingId: Id, accountId: Id }),
    response: z.array(BuildingHeadView),
  }),
}
