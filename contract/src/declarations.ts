import * as z from 'zod'
import { DwellingRef } from './addresses.ts'
import { CheckFinding, DeclarationKind, DeclarationStatus, FilerCapacity, RoomType } from './declaration-values.ts'
import {
  DeclarationContent,
  DeclarationRow,
  DeclarationView,
  DueView,
  FileDeclaration,
  RecordAttempt,
  ResidenceView,
  RevealedDeclaration,
  VerifyDeclaration,
} from './declaration-views.ts'
import { DocumentKind, RevealReason } from './people.ts'
import { everyone } from './roles.ts'
import { route } from './route.ts'
import { Day, Id, Instant, Page, pageOf, words } from './values.ts'

const byDeclaration = z.object({ declarationId: Id })
const verifiers = ['worker', 'leader', 'officer'] as const
const Words = words(0, 500, '').default('')

const Source = words(2, 200, '请写明依据')
export const DeclarationRules = z.object({
  /** By when each capacity files: days after the day it became true. The smallest match wins. */
  deadlines: z
    .array(
      z.object({
        capacities: z.array(FilerCapacity).min(1),
        kinds: z.array(DeclarationKind).min(1),
        days: z.number().int().min(0).max(365),
        source: Source,
      }),
    )
    .max(100),
  /** Working days within which a declaration is to be verified. */
  verifyWorkingDays: z.number().int().min(1).max(90),
  /** Days before the end of a lease from which renewal or move-out is due. */
  remindDays: z.number().int().min(1).max(180),
  personsPerRoom: z.object({ most: z.number().int().min(1).max(20), source: Source }),
  squareMetresPerHead: z.object({ least: z.number().min(1).max(50), source: Source }),
  notForLiving: z.object({ roomTypes: z.array(RoomType), source: Source }),
  /** From here on a dwelling counts as large and reports its capacity. */
  large: z.object({ rooms: z.number().int().min(1), beds: z.number().int().min(1), source: Source }),
  /** Why each field is asked and until when it is kept, as shown beside it. */
  fields: z
    .array(
      z.object({
        field: z.string().max(40),
        purpose: words(2, 200, '请写明用途'),
        keptUntil: words(2, 100, '请写明保存期限'),
      }),
    )
    .max(60),
  noticeVersion: z.string().regex(/^\d{4}-\d{2}-\d{2}$/),
})
export type DeclarationRules = z.infer<typeof DeclarationRules>

/** What the register knows of a dwelling that the filer may be spared typing. */
export const FormView = z.object({
  dwelling: DwellingRef.extend({
    rooms: z.number().int().nullable(),
    areaSquareMetres: z.number().nullable(),
    use: z.string(),
  }),
  /** In which capacities this person may file here, each with its organisation where it needs one. */
  capacities: z.array(
    z.object({ capacity: FilerCapacity, organisationId: Id.nullable(), organisationName: z.string().nullable() }),
  ),
  /** Present occupants this filer has declared or is one of: masked, named by the register’s entry. */
  occupants: z.array(
    z.object({
      entryId: Id,
      nameMasked: z.string(),
      documentKind: DocumentKind,
      documentMasked: z.string(),
      since: Day,
    }),
  ),
  leaseUntil: Day.nullable(),
  /** The person’s own masked name, where the register knows it. */
  knownAs: z.string().nullable(),
})
export type FormView = z.infer<typeof FormView>

export const declarations = {
  rules: route({
    method: 'GET',
    path: '/declaration-rules',
    summary: '申报期限、标准，每个字段的用途和保存期限',
    access: 'public',
    response: DeclarationRules,
  }),
  setRules: route({
    method: 'PUT',
    path: '/declaration-rules',
    summary: '修改申报规则',
    access: ['admin'],
    body: DeclarationRules,
    response: DeclarationRules,
  }),
  form: route({
    method: 'GET',
    path: '/declarations/form',
    summary: '填写前：这套房屋已登记的内容，和我可以用的申报身份',
    access: ['resident'],
    query: z.object({ dwellingId: Id }),
    response: FormView,
  }),
  check: route({
    method: 'POST',
    path: '/declarations/check',
    summary: '提交前检查：哪些内容不符合规定，提醒还是不能提交',
    access: ['resident'],
    limit: { times: 240, seconds: 600 },
    body: DeclarationContent,
    response: z.array(CheckFinding),
  }),
  file: route({
    method: 'POST',
    path: '/declarations',
    summary: '提交申报；同一 submissionId 只产生一份',
    access: ['resident'],
    limit: { times: 120, seconds: 600 },
    body: FileDeclaration,
    response: DeclarationView,
  }),
  mine: route({
    method: 'GET',
    path: '/declarations/mine',
    summary: '我的申报：我提交的、等我确认的、涉及我的',
    access: ['resident'],
    query: Page.extend({
      scope: z.enum(['filed', 'to_confirm', 'about_me']).default('filed'),
      organisationId: Id.optional(),
    }),
    response: pageOf(DeclarationRow),
  }),
  due: route({
    method: 'GET',
    path: '/declarations/due',
    summary: '我（和我的单位）该申报和已逾期的',
    access: ['resident'],
    query: z.object({ organisationId: Id.optional() }),
    response: z.array(DueView),
  }),
  residences: route({
    method: 'GET',
    path: '/declarations/residences',
    summary: '我申报的、现在仍在住的房屋，用于续租和搬离',
    access: ['resident'],
    response: z.array(ResidenceView),
  }),
  tasks: route({
    method: 'GET',
    path: '/declarations/tasks',
    summary: '待我核实的申报，按楼栋、楼层排列',
    access: verifiers,
    personal: true,
    query: Page.extend({ buildingId: Id.optional(), limit: z.coerce.number().int().min(1).max(200).default(50) }),
    response: pageOf(DeclarationRow),
  }),
  taskBuildings: route({
    method: 'GET',
    path: '/declarations/tasks/buildings',
    summary: '待核实的楼栋，各有几份、最早何时到期',
    access: verifiers,
    response: z.array(
      z.object({
        buildingId: Id,
        buildingName: z.string(),
        address: z.string(),
        waiting: z.number().int(),
        late: z.number().int(),
        dueAt: Instant.nullable(),
      }),
    ),
  }),
  board: route({
    method: 'GET',
    path: '/declarations',
    summary: '所辖区域的申报',
    access: ['leader', 'officer', 'auditor', 'admin'],
    personal: true,
    query: Page.extend({
      status: DeclarationStatus.optional(),
      kind: DeclarationKind.optional(),
      areaId: Id.optional(),
      dwellingId: Id.optional(),
      number: z.string().trim().max(40).optional(),
    }),
    response: pageOf(DeclarationRow),
  }),
  detail: route({
    method: 'GET',
    path: '/declarations/:declarationId',
    summary: '申报详情（个人信息遮盖）',
    access: everyone,
    personal: true,
    params: byDeclaration,
    response: DeclarationView,
  }),
  content: route({
    method: 'GET',
    path: '/declarations/:declarationId/content',
    summary: '被退回时取回自己填写的原文，只给申报人',
    access: ['resident'],
    personal: true,
    params: byDeclaration,
    response: DeclarationContent,
  }),
  reveal: route({
    method: 'POST',
    path: '/declarations/:declarationId/reveal',
    summary: '查看完整信息：写明原因并留下记录，本人可以看到',
    access: verifiers,
    personal: true,
    limit: { times: 60, seconds: 600 },
    params: byDeclaration,
    body: z.object({ reason: RevealReason }),
    response: RevealedDeclaration,
  }),
  correct: route({
    method: 'PUT',
    path: '/declarations/:declarationId',
    summary: '补正后重新提交',
    access: ['resident'],
    personal: true,
    params: byDeclaration,
    body: DeclarationContent.extend({ revision: z.number().int() }),
    response: DeclarationView,
  }),
  withdraw: route({
    method: 'POST',
    path: '/declarations/:declarationId/withdraw',
    summary: '核实前撤回',
    access: ['resident'],
    personal: true,
    params: byDeclaration,
    body: z.object({ words: Words }),
    response: DeclarationView,
  }),
  confirm: route({
    method: 'POST',
    path: '/declarations/:declarationId/confirm',
    summary: '本人确认或不认可别人代办的申报',
    access: ['resident'],
    personal: true,
    params: byDeclaration,
    body: z.object({ agreed: z.boolean(), words: Words }),
    response: DeclarationView,
  }),
  supplement: route({
    method: 'POST',
    path: '/declarations/:declarationId/supplement',
    summary: '补充材料，供远程核实',
    access: ['resident'],
    personal: true,
    params: byDeclaration,
    body: z.object({ attachmentIds: z.array(Id).min(1, '请至少上传一份材料').max(9), words: Words }),
    response: DeclarationView,
  }),
  renew: route({
    method: 'POST',
    path: '/declarations/:declarationId/renew',
    summary: '续租：沿用已核实的内容，只改到期日',
    access: ['resident'],
    personal: true,
    params: byDeclaration,
    body: z.object({ submissionId: z.uuid(), until: Day, noticeVersion: z.string().max(10) }),
    response: DeclarationView,
  }),
  moveOut: route({
    method: 'POST',
    path: '/declarations/:declarationId/move-out',
    summary: '搬离：全部或部分人员搬出',
    access: ['resident'],
    personal: true,
    params: byDeclaration,
    body: z.object({
      submissionId: z.uuid(),
      effectiveOn: Day,
      /** The occupants who leave; empty: all. */
      occupantKeys: z.array(z.string().max(40)).max(200).default([]),
      noticeVersion: z.string().max(10),
    }),
    response: DeclarationView,
  }),
  verify: route({
    method: 'POST',
    path: '/declarations/:declarationId/verify',
    summary: '核实：一致、更正、查无此情；同一 verificationId 只算一次',
    access: verifiers,
    personal: true,
    params: byDeclaration,
    body: VerifyDeclaration,
    response: DeclarationView,
  }),
  return: route({
    method: 'POST',
    path: '/declarations/:declarationId/return',
    summary: '一次性退回：列出所有缺少的内容',
    access: verifiers,
    personal: true,
    params: byDeclaration,
    body: z.object({
      revision: z.number().int(),
      missing: z
        .array(z.object({ field: z.string().max(60), message: words(2, 200, '请写明缺什么') }))
        .min(1, '请列出缺少的内容')
        .max(30),
      words: Words,
    }),
    response: DeclarationView,
  }),
  attempt: route({
    method: 'POST',
    path: '/declarations/:declarationId/attempts',
    summary: '记录一次没有办成的上门',
    access: verifiers,
    personal: true,
    params: byDeclaration,
    body: RecordAttempt,
    response: DeclarationView,
  }),
  proposeAppointment: route({
    method: 'POST',
    path: '/declarations/:declarationId/appointment',
    summary: '发消息预约上门时间',
    access: verifiers,
    personal: true,
    params: byDeclaration,
    body: z.object({ from: Instant, until: Instant, words: Words }),
    response: DeclarationView,
  }),
  answerAppointment: route({
    method: 'POST',
    path: '/declarations/:declarationId/appointment/answer',
    summary: '答复预约',
    access: ['resident'],
    personal: true,
    params: byDeclaration,
    body: z.object({
      accepted: z.boolean(),
      /** The beginning of the appointment that is answered: another one, proposed meanwhile, is not. */
      from: Instant,
      words: Words,
    }),
    response: DeclarationView,
  }),
}
