import * as z from 'zod'
import { DocumentKind, DocumentNumber, PersonName, Relation } from './people.ts'
import {
  RewardAuditLine,
  RewardCandidate,
  RewardRow,
  RewardStatus,
  RewardView,
  ShareStatus,
  Assertions,
} from './reward-views.ts'
import { caseProposers, rewardStaff, staff } from './roles.ts'
import { route } from './route.ts'
import { Evaluation, SchemeFields } from './schemes.ts'
import { Grade, SendingId, TipKey } from './tip-off-values.ts'
import { TipOffView } from './tip-off-views.ts'
import { Fen, Id, Nothing, Page, pageOf, Phone, words } from './values.ts'

const Why = words(4, 500, '请写明理由，至少 4 个字')
/** The revision that was read: whoever is late is told that it moved on. */
const Seen = z.object({ revision: z.number().int().min(1) })
const byReward = z.object({ rewardId: Id })

/** Which scheme and grade, and for each tip-off of the fact what only a person can say. */
export const Proposal = z.object({
  factId: Id,
  schemeId: Id,
  grade: Grade,
  assertions: z
    .array(z.object({ reportId: Id, ...Assertions.shape }))
    .min(1)
    .max(100),
})
export type Proposal = z.infer<typeof Proposal>

export const BankAccount = z
  .string()
  .transform((text) => text.replace(/[\s-]/g, ''))
  .pipe(z.string().regex(/^\d{8,30}$/, '银行账号为 8 到 30 位数字'))
export const Payee = z.discriminatedUnion('channel', [
  z.object({
    channel: z.literal('bank'),
    name: PersonName,
    documentKind: DocumentKind,
    documentNumber: DocumentNumber,
    bankName: words(4, 60, '请填写开户银行'),
    account: BankAccount,
  }),
  z.object({
    channel: z.literal('wechat'),
    name: PersonName,
    documentKind: DocumentKind,
    documentNumber: DocumentNumber,
    /** From wx.login: the transfer goes to this WeChat account. */
    code: z.string().min(1).max(128),
  }),
])
export type Payee = z.infer<typeof Payee>

export const KinPerson = z.object({
  name: PersonName,
  relation: Relation.exclude(['self']),
  documentNumber: DocumentNumber.nullable(),
  phone: Phone.nullable(),
})

export const rewards = {
  totals: route({
    method: 'GET',
    path: '/rewards/totals',
    summary: '各办法今年已发奖励的件数和总额，任何人可读',
    access: 'public',
    response: z.array(
      z.object({ schemeKey: z.string(), year: z.number().int(), paidCount: z.number().int(), paidFen: Fen }),
    ),
    cacheSeconds: 300,
  }),
  claim: route({
    method: 'POST',
    path: '/rewards/opened/claim',
    summary: '凭钥匙领取：收款人、证件和账户只用于支付；代领或联名领取须上传委托书',
    access: 'public',
    limit: { times: 20, seconds: 600 },
    body: z.object({
      key: TipKey,
      sendingId: SendingId,
      payee: Payee,
      proxy: z.object({ letterId: Id }).nullable().default(null),
    }),
    response: TipOffView,
  }),
  renounce: route({
    method: 'POST',
    path: '/rewards/opened/renounce',
    summary: '凭钥匙放弃奖励',
    access: 'public',
    body: z.object({ key: TipKey, words: words(0, 300, '').default('') }),
    response: TipOffView,
  }),
  appeal: route({
    method: 'POST',
    path: '/rewards/opened/appeal',
    summary: '凭钥匙对不予奖励或金额提出异议，由没有经手的人答复',
    access: 'public',
    limit: { times: 10, seconds: 3600 },
    body: z.object({ key: TipKey, words: Why }),
    response: TipOffView,
  }),
  candidates: route({
    method: 'GET',
    path: '/rewards/candidates',
    summary: '已查证属实、还没有提出奖励的事实',
    access: ['reviewer', ...caseProposers],
    query: Page,
    response: pageOf(RewardCandidate),
  }),
  preview: route({
    method: 'POST',
    path: '/rewards/preview',
    summary: '按一份办法认定，逐条列出规则；不保存',
    access: ['reviewer', ...caseProposers],
    body: Proposal,
    response: z.object({
      shares: z.array(z.object({ reportId: Id, reportNumber: z.string(), evaluation: Evaluation })),
      amountFen: Fen,
    }),
  }),
  propose: route({
    method: 'POST',
    path: '/rewards',
    summary: '提出奖励（或不予奖励）；一件事实只有一笔奖励',
    access: ['reviewer', ...caseProposers],
    body: Proposal,
    response: RewardView,
  }),
  list: route({
    method: 'GET',
    path: '/rewards',
    summary: '奖励台账；经办人和社区工作人员只看到自己提出的',
    access: [...rewardStaff, ...caseProposers],
    query: Page.extend({
      status: RewardStatus.optional(),
      shareStatus: ShareStatus.optional(),
      appealed: z.stringbool().optional(),
      /** Those in which the reader may act now. */
      forMe: z.stringbool().optional(),
      schemeKey: SchemeFields.shape.key.optional(),
    }),
    response: pageOf(RewardRow),
  }),
  detail: route({
    method: 'GET',
    path: '/rewards/:rewardId',
    summary: '一笔奖励：事实、逐条认定、各份额和经过；经办人和社区工作人员只看自己提出的',
    access: [...rewardStaff, ...caseProposers],
    params: byReward,
    response: RewardView,
  }),
  revise: route({
    method: 'PUT',
    path: '/rewards/:rewardId',
    summary: '退回后补正，重新提出',
    access: ['reviewer', ...caseProposers],
    params: byReward,
    body: Proposal.omit({ factId: true }).extend(Seen.shape),
    response: RewardView,
  }),
  review: route({
    method: 'POST',
    path: '/rewards/:rewardId/review',
    summary: '复核同意；提出人和经手案件的人不能复核',
    access: ['reviewer'],
    params: byReward,
    body: Seen.extend({ words: Why }),
    response: RewardView,
  }),
  return: route({
    method: 'POST',
    path: '/rewards/:rewardId/return',
    summary: '退回补正',
    access: ['reviewer', 'approver'],
    params: byReward,
    body: Seen.extend({ words: Why }),
    response: RewardView,
  }),
  approve: route({
    method: 'POST',
    path: '/rewards/:rewardId/approve',
    summary: '审批：占用预算；达到办法所定金额的还须第二机关审批',
    access: ['approver'],
    params: byReward,
    body: Seen.extend({ words: Why }),
    response: RewardView,
  }),
  approveSecond: route({
    method: 'POST',
    path: '/rewards/:rewardId/approve-second',
    summary: '第二机关（财政）审批',
    access: ['finance'],
    params: byReward,
    body: Seen.extend({ words: Why }),
    response: RewardView,
  }),
  decline: route({
    method: 'POST',
    path: '/rewards/:rewardId/decline',
    summary: '不予奖励，写明依据的规则，告知举报人',
    access: ['approver'],
    params: byReward,
    body: Seen.extend({ words: Why }),
    response: RewardView,
  }),
  settleHold: route({
    method: 'POST',
    path: '/rewards/:rewardId/hold',
    summary: '核对后放行或不支付一份暂缓的奖励',
    access: ['approver'],
    params: byReward,
    body: Seen.extend({ reportId: Id, pay: z.boolean(), words: Why }),
    response: RewardView,
  }),
  answerAppeal: route({
    method: 'POST',
    path: '/rewards/:rewardId/appeal',
    summary: '答复异议；支持的退回重新认定。没有经手这笔奖励的人才能答复',
    access: ['reviewer', 'approver', 'auditor'],
    params: byReward,
    body: Seen.extend({ reportId: Id, upheld: z.boolean(), words: Why }),
    response: RewardView,
  }),
  audit: route({
    method: 'GET',
    path: '/rewards/:rewardId/audit',
    summary: '从提交到支付的每一步：规则、输入、人和时间',
    access: ['reviewer', 'approver', 'auditor', 'admin'],
    params: byReward,
    response: z.object({ reward: RewardView, lines: z.array(RewardAuditLine) }),
  }),
  kin: route({
    method: 'GET',
    path: '/me/kin',
    summary: '我申报的近亲属',
    access: staff,
    response: z.array(
      z.object({
        nameMasked: z.string(),
        relation: Relation,
        documentMasked: z.string().nullable(),
        phoneMasked: z.string().nullable(),
      }),
    ),
  }),
  declareKin: route({
    method: 'PUT',
    path: '/me/kin',
    summary: '工作人员申报近亲属：他们的举报不能得到奖励。整份替换',
    access: staff,
    body: z.object({ persons: z.array(KinPerson).max(20) }),
    response: Nothing,
  }),
}
