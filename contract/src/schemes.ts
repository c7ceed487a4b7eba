import * as z from 'zod'
import { Outcome } from './report-values.ts'
import { caseProposers, rewardStaff } from './roles.ts'
import { route } from './route.ts'
import { Arrival, Grade, TipOffMode } from './tip-off-values.ts'
import { Day, Fen, Id, Instant, Nothing, words } from './values.ts'

/** Hundredths of a per cent: 500 are 5 %. */
const BasisPoints = z.number().int().min(0).max(10_000)

export const Calculation = z.discriminatedUnion('by', [
  z.object({
    by: z.literal('penalty'),
    /** max(floor, share of the penalty), then the caps. */
    grades: z
      .array(z.object({ grade: Grade, name: words(2, 60, '请填写等级名称'), basisPoints: BasisPoints, floorFen: Fen }))
      .min(1)
      .max(3),
  }),
  z.object({
    by: z.literal('fixed'),
    grades: z
      .array(z.object({ grade: Grade, name: words(2, 60, '请填写等级名称'), amountFen: Fen }))
      .min(1)
      .max(3),
  }),
])
export type Calculation = z.infer<typeof Calculation>

/** Who gets nothing under a scheme. */
export const Exclusion = z.enum(['staff', 'staff_kin', 'duty_holder', 'offender', 'injured_party', 'insider'])
export type Exclusion = z.infer<typeof Exclusion>
export const exclusionNames: Record<Exclusion, string> = {
  staff: '本系统工作人员',
  staff_kin: '工作人员申报的近亲属',
  duty_holder: '负有法定报告或查处职责的人',
  offender: '违法行为人',
  injured_party: '受害人本人',
  insider: '相关单位的内部人员',
}

/** Names a scheme through all its versions. */
const SchemeKey = z.string().regex(/^[a-z][a-z0-9-]{2,39}$/, '标识为 3 到 40 位小写字母、数字或 -')

export const SchemeFields = z.object({
  key: SchemeKey,
  name: words(4, 60, '请填写名称'),
  /** The law, rule or notice it follows, with number and year. */
  source: words(6, 300, '请写明依据的文件'),
  /** What it says, for everyone, one plain sentence a line. */
  plain: z
    .array(words(4, 200, '请填写说明'))
    .min(1, '请写至少一句给居民看的说明')
    .max(20),
  /** Codes of matters it rewards; an empty list rewards none. */
  matterCodes: z.array(z.string().max(20)).max(200),
  /** Tip-offs submitted from this day on, and until this day where there is one. */
  from: Day,
  until: Day.nullable(),
  calculation: Calculation,
  /** Whether what proved true only in part is rewarded. */
  partlyCounts: z.boolean(),
  capCaseFen: Fen,
  /** What one person may get in one calendar month, all told or for each matter; null: no cap. */
  capPersonMonth: z.object({ amountFen: Fen, eachMatter: z.boolean() }).nullable(),
  /** From this amount a second authority approves; null: never. */
  secondFromFen: Fen.nullable(),
  exclusions: z.array(Exclusion).max(6),
  anonymousAllowed: z.boolean(),
  /** Of the amount of the fact, what a decisive supplement gets; the first keeps the rest. */
  supplementBasisPoints: BasisPoints,
  notifyWorkingDays: z.number().int().min(1).max(365),
  claimDays: z.number().int().min(1).max(730),
  appealDays: z.number().int().min(1).max(365),
  /** Days before the end of claiming on which a reminder goes out. */
  reminderDays: z.array(z.number().int().min(1).max(365)).max(6),
  /** Field names whose figures could not be confirmed from a primary text; shown to editors, never claimed to the public. */
  unconfirmed: z.array(z.string().max(40)).max(30).default([]),
})
export type SchemeFields = z.infer<typeof SchemeFields>

export const SchemeStatus = z.enum(['draft', 'published', 'replaced', 'retired'])
export type SchemeStatus = z.infer<typeof SchemeStatus>
export const schemeStatusNames: Record<SchemeStatus, string> = {
  draft: '草稿',
  published: '现行',
  replaced: '已被新版代替',
  retired: '已停用',
}

/** One version of a scheme. Once published it is never changed: a change is a new version. */
export const SchemeView = SchemeFields.extend({
  id: Id,
  version: z.number().int(),
  status: SchemeStatus,
  matterNames: z.array(z.string()),
  editedByName: z.string(),
  editedAt: Instant,
  publishedByName: z.string().nullable(),
  publishedAt: Instant.nullable(),
  revision: z.number().int(),
})
export type SchemeView = z.infer<typeof SchemeView>

/** A published scheme as everyone reads it. */
export const PublicScheme = SchemeView.pick({
  id: true,
  key: true,
  version: true,
  name: true,
  source: true,
  plain: true,
  matterCodes: true,
  matterNames: true,
  from: true,
  until: true,
  calculation: true,
  partlyCounts: true,
  capCaseFen: true,
  capPersonMonth: true,
  secondFromFen: true,
  exclusions: true,
  anonymousAllowed: true,
}).extend({
  /** null where the figure is unconfirmed. */
  supplementBasisPoints: BasisPoints.nullable(),
  notifyWorkingDays: z.number().int().nullable(),
  claimDays: z.number().int().nullable(),
})
export type PublicScheme = z.infer<typeof PublicScheme>

/** Everything eligibility depends on. null: not known yet, which holds and never passes. */
export const EligibilityFacts = z.object({
  outcome: Outcome.nullable(),
  matterCode: z.string(),
  submittedOn: Day,
  mode: TipOffMode,
  /** The person can be told apart: by name, by account, or by code and passphrase. */
  identifiable: z.boolean(),
  naturalPerson: z.boolean().nullable(),
  /** Each exclusion, whether it holds for the tipster. */
  standing: z.record(Exclusion, z.boolean().nullable()),
  /** The authority knew of it before. */
  knownBefore: z.boolean().nullable(),
  /** The same fact was rewarded before, here or elsewhere. */
  rewardedBefore: z.boolean().nullable(),
  arrival: Arrival,
  /** How many share as joint, the first included; 1 where nobody else does. */
  jointCount: z.number().int().min(1).max(100),
  /** How many decisive supplements there are. */
  supplementCount: z.number().int().min(0).max(100),
  grade: Grade,
  /** Of the decision on record; 0 where it asks for no money. */
  penaltyFen: Fen.nullable(),
  /** What this person got this month under the scheme (of this matter, where its cap says so). */
  personMonthFen: Fen,
  budgetFen: Fen,
  openSignals: z.number().int().min(0),
  /** A signal was found true. */
  abusive: z.boolean(),
})
export type EligibilityFacts = z.infer<typeof EligibilityFacts>

export const RuleResult = z.enum(['pass', 'fail', 'hold', 'applied', 'skipped'])
export type RuleResult = z.infer<typeof RuleResult>
export const ruleResultNames: Record<RuleResult, string> = {
  pass: '符合',
  fail: '不符合',
  hold: '待核对',
  applied: '计算',
  skipped: '不适用',
}

/** One rule that was tried, in the order they are tried. */
export const TraceStep = z.object({
  rule: z.string(),
  name: z.string(),
  result: RuleResult,
  /** What it looked at, in plain words. */
  inputs: z.array(z.object({ name: z.string(), value: z.string() })),
  /** What it found, in one sentence. */
  words: z.string(),
  /** The amount after this rule, where it changed one. */
  amountFen: Fen.nullable(),
})
export type TraceStep = z.infer<typeof TraceStep>

/** yes and how much, no, or hold: a person must look first. Every rule is listed, also those after a no. */
export const Evaluation = z.object({
  verdict: z.enum(['yes', 'no', 'hold']),
  /** What this tip-off gets; 0 unless yes. */
  amountFen: Fen,
  /** The most that all tip-offs of the fact together can get, whatever becomes of this one. */
  factAmountFen: Fen,
  secondNeeded: z.boolean(),
  trace: z.array(TraceStep),
})
export type Evaluation = z.infer<typeof Evaluation>

const byScheme = z.object({ schemeId: Id })
const Revision = z.object({ revision: z.number().int().min(1) })

export const schemes = {
  published: route({
    method: 'GET',
    path: '/schemes',
    summary: '现行的举报奖励办法，任何人可读',
    access: 'public',
    response: z.array(PublicScheme),
    cacheSeconds: 60,
  }),
  example: route({
    method: 'POST',
    path: '/schemes/:schemeId/example',
    summary: '按一份现行办法试算：处罚金额、等级，得出金额和每一步',
    access: 'public',
    limit: { times: 60, seconds: 60 },
    params: byScheme,
    body: z.object({
      penaltyFen: Fen,
      grade: Grade,
      arrival: Arrival.default('first'),
      jointCount: z.number().int().min(1).max(20).default(1),
    }),
    response: Evaluation,
  }),
  all: route({
    method: 'GET',
    path: '/schemes/all',
    summary: '全部奖励办法和版本，新的在前；经办人和社区工作人员看不到草稿',
    access: [...rewardStaff, ...caseProposers],
    query: z.object({ key: SchemeKey.optional() }),
    response: z.array(SchemeView),
  }),
  calculate: route({
    method: 'POST',
    path: '/schemes/calculate',
    summary: '用任意事实试算一份（可以是未保存的）办法',
    access: rewardStaff,
    body: z.object({ scheme: SchemeFields, facts: EligibilityFacts }),
    response: Evaluation,
  }),
  add: route({
    method: 'POST',
    path: '/schemes',
    summary: '新增办法，或在现行办法上起草新版；同一标识同时只有一份草稿',
    access: ['admin', 'reviewer'],
    body: SchemeFields,
    response: SchemeView,
  }),
  change: route({
    method: 'PUT',
    path: '/schemes/:schemeId',
    summary: '修改草稿',
    access: ['admin', 'reviewer'],
    params: byScheme,
    body: SchemeFields.omit({ key: true }).extend(Revision.shape),
    response: SchemeView,
  }),
  publish: route({
    method: 'POST',
    path: '/schemes/:schemeId/publish',
    summary: '发布草稿，由起草人以外的人发布；此后提交的举报适用新版',
    access: ['admin', 'approver'],
    params: byScheme,
    body: Revision,
    response: SchemeView,
  }),
  retire: route({
    method: 'POST',
    path: '/schemes/:schemeId/retire',
    summary: '停用现行办法：此后提交的举报不再适用',
    access: ['admin', 'approver'],
    params: byScheme,
    body: Revision,
    response: SchemeView,
  }),
  discard: route({
    method: 'POST',
    path: '/schemes/:schemeId/discard',
    summary: '删除草稿',
    access: ['admin', 'reviewer'],
    params: byScheme,
    body: Nothing,
    response: Nothing,
  }),
}
