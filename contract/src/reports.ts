import * as z from 'zod'
import { AreaLevel, DoorPlateCode } from './areas.ts'
import { ReportKind, Stage, WorkType } from './catalogue.ts'
import { PhotoView } from './photos.ts'
import { caseStaff, everyone, overseers, Role } from './roles.ts'
import { route } from './route.ts'
import { QueueKind } from './routing.ts'
import { Id, Instant, Nothing, Page, pageOf, Pin, PointWgs84, words } from './values.ts'

export const ReportStatus = z.enum([
  'submitted',
  'filed',
  'dispatched',
  'handling',
  'resolved',
  'closed',
  'declined',
  'withdrawn',
])
export type ReportStatus = z.infer<typeof ReportStatus>
export const statusNames: Record<ReportStatus, string> = {
  submitted: '待受理',
  filed: '已立案',
  dispatched: '已派遣',
  handling: '处理中',
  resolved: '待核查',
  closed: '已结案',
  declined: '不予受理',
  withdrawn: '已撤回',
}
export const openStatuses = [
  'submitted',
  'filed',
  'dispatched',
  'handling',
  'resolved',
] as const satisfies ReportStatus[]

/** What a person may do to a report; `submit`, `reopen` happen by themselves and only stand in the history. */
export const ReportAction = z.enum([
  'file',
  'decline',
  'dispatch',
  'redispatch',
  'claim',
  'return',
  'resolve',
  'close',
  'fail',
  'withdraw',
  'rate',
  'note',
  'follow',
  'unfollow',
])
export type ReportAction = z.infer<typeof ReportAction>
export const HistoryAction = z.enum([
  'submit',
  'route',
  'reopen',
  ...ReportAction.exclude(['follow', 'unfollow']).options,
])
export type HistoryAction = z.infer<typeof HistoryAction>
export const actionNames: Record<HistoryAction | 'follow' | 'unfollow', string> = {
  submit: '上报',
  route: '自动派遣',
  reopen: '重新办理',
  file: '立案',
  decline: '不予受理',
  dispatch: '派遣',
  redispatch: '改派',
  claim: '接单',
  return: '退回',
  resolve: '办结反馈',
  close: '核查结案',
  fail: '核查不通过',
  withdraw: '撤回',
  rate: '评价',
  note: '补充说明',
  follow: '关注',
  unfollow: '取消关注',
}

export const Outcome = z.enum(['fixed', 'explained', 'referred', 'unfounded', 'proved', 'out_of_duty'])
export type Outcome = z.infer<typeof Outcome>
export const outcomeNames: Record<Outcome, string> = {
  fixed: '已解决',
  explained: '已解释',
  referred: '已转交',
  unfounded: '查无实据',
  proved: '查证属实',
  out_of_duty: '非本部门职责',
}

/** 非常满意 … 非常不满意; refused 拒评 is counted apart. The last two levels send the case back. */
export const RatingLevel = z.enum(['very_satisfied', 'satisfied', 'fair', 'unsatisfied', 'very_unsatisfied', 'refused'])
export type RatingLevel = z.infer<typeof RatingLevel>
export const ratingNames: Record<RatingLevel, string> = {
  very_satisfied: '非常满意',
  satisfied: '满意',
  fair: '基本满意',
  unsatisfied: '不满意',
  very_unsatisfied: '非常不满意',
  refused: '拒评',
}

const PlaceWords = words(0, 200, '').default('')
/** Where it is. A door plate beats a pin, a pin beats words. */
export const PlaceInput = z.discriminatedUnion('by', [
  z.object({ by: z.literal('door_plate'), code: DoorPlateCode, words: PlaceWords }),
  Pin.extend({
    by: z.literal('pin'),
    accuracyMetres: z.number().min(0).max(100_000).nullable().default(null),
    words: PlaceWords,
  }),
  z.object({ by: z.literal('words'), words: words(2, 200, '请写明地点，至少 2 个字') }),
])
export type PlaceInput = z.infer<typeof PlaceInput>

/** Each photo once, however often it is named. */
const Photos = z
  .array(Id)
  .max(9, '最多 9 张照片')
  .transform((ids) => [...new Set(ids)])
  .default([])

export const SubmitReport = z.object({
  /** Made once by the client for this submission and kept through every retry: the same one makes one report. */
  submissionId: z.uuid(),
  kind: ReportKind,
  matterCode: z.string().min(1, '请选择事项').max(20),
  text: words(5, 2000, '请写明情况，至少 5 个字'),
  place: PlaceInput,
  photoIds: Photos,
})
export type SubmitReport = z.infer<typeof SubmitReport>
export type SubmitReportInput = z.input<typeof SubmitReport>

export const ClockColour = z.enum(['green', 'amber', 'red'])
export type ClockColour = z.infer<typeof ClockColour>
/** The clock that runs now: amber from 75 % of the limit, red past it. */
export const ClockView = z.object({
  stage: Stage,
  startedAt: Instant,
  amberAt: Instant,
  dueAt: Instant,
  colour: ClockColour,
})
export type ClockView = z.infer<typeof ClockView>

export const QueueView = z.object({ kind: QueueKind.or(z.literal('check')), key: z.string(), name: z.string() })
export type QueueView = z.infer<typeof QueueView>

export const PlaceView = z.object({
  by: z.enum(['door_plate', 'pin', 'words']),
  words: z.string(),
  address: z.string().nullable(),
  doorPlateCode: z.string().nullable(),
  pointWgs84: PointWgs84.nullable(),
  accuracyMetres: z.number().nullable(),
  /** How the grid was found, or why none was. */
  why: z.string(),
})
export type PlaceView = z.infer<typeof PlaceView>

export const ReportRow = z.object({
  id: Id,
  /** 案号, twelve digits and more, fit to be read out on the phone. */
  number: z.string(),
  kind: ReportKind,
  matterCode: z.string(),
  matterName: z.string(),
  className: z.string(),
  text: z.string(),
  status: ReportStatus,
  placeWords: z.string(),
  gridId: Id.nullable(),
  gridName: z.string().nullable(),
  communityName: z.string().nullable(),
  pointWgs84: PointWgs84.nullable(),
  thumbnailUrl: z.string().nullable(),
  queue: QueueView.nullable(),
  claimantName: z.string().nullable(),
  clock: ClockView.nullable(),
  submittedAt: Instant,
  changedAt: Instant,
  mine: z.boolean(),
})
export type ReportRow = z.infer<typeof ReportRow>

export const HistoryEntry = z.object({
  seq: z.number().int(),
  action: HistoryAction,
  at: Instant,
  /** As this reader may know them: 居民 for a reporter, never a name on a tip-off. */
  byName: z.string(),
  byRole: Role.nullable(),
  status: ReportStatus,
  /** One plain sentence for the reporter. */
  sentence: z.string(),
  words: z.string().nullable(),
  photos: z.array(PhotoView),
  queueName: z.string().nullable(),
  /** For staff: the rule, its version and the facts it matched. */
  why: z.string().nullable(),
})
export type HistoryEntry = z.infer<typeof HistoryEntry>

export const ReportView = ReportRow.extend({
  workType: WorkType,
  departmentName: z.string(),
  afterPhotoRequired: z.boolean(),
  place: PlaceView,
  areaPath: z.array(z.object({ id: Id, level: AreaLevel, name: z.string() })),
  photos: z.array(PhotoView),
  afterPhotos: z.array(PhotoView),
  outcome: Outcome.nullable(),
  resolutionWords: z.string().nullable(),
  rating: z.object({ level: RatingLevel, words: z.string().nullable(), at: Instant }).nullable(),
  ratingClosesAt: Instant.nullable(),
  reopenings: z.number().int(),
  followers: z.number().int(),
  following: z.boolean(),
  /** Who reported, as this reader may know them; null on a tip-off for all but the reporter. */
  reporterName: z.string().nullable(),
  history: z.array(HistoryEntry),
  /** Whether the hash chain of the history is unbroken; null for those who are not staff. */
  historyIntact: z.boolean().nullable(),
  /** What happens next, and who acts, in one sentence. */
  next: z.string(),
  /** What this reader may do now: buttons render from this and nothing else. */
  actions: z.array(ReportAction),
})
export type ReportView = z.infer<typeof ReportView>

export const NearbyReport = z.object({
  id: Id,
  matterName: z.string(),
  text: z.string(),
  status: ReportStatus,
  distanceMetres: z.number().int(),
  thumbnailUrl: z.string().nullable(),
  submittedAt: Instant,
  following: z.boolean(),
})
export type NearbyReport = z.infer<typeof NearbyReport>

/** A place in the work: `kind:id`, as in grid:…, leader:…, department:…, desk:…, check:…. */
export const QueueKey = z.string().regex(/^(grid|leader|department|desk|check):[0-9a-f]{24}$/, '队列格式不正确')

export const QueueOption = QueueView

const byReport = z.object({ reportId: Id })
const Reason = words(2, 500, '请填写原因，至少 2 个字')
const Words = words(2, 1000, '请填写说明，至少 2 个字')

export const BoardFilter = z.object({
  status: z.union([ReportStatus, z.array(ReportStatus)]).optional(),
  kind: ReportKind.optional(),
  matterCode: z.string().max(20).optional(),
  areaId: Id.optional(),
  departmentId: Id.optional(),
  /** Only those at a dispatcher's desk: unrouted, returned, waiting to be filed. */
  atDesk: z.stringbool().optional(),
  colour: ClockColour.optional(),
  /** A number, or words of the text or the place. */
  q: z.string().trim().max(60).optional(),
  from: Instant.optional(),
  until: Instant.optional(),
})

export const reports = {
  submit: route({
    method: 'POST',
    path: '/reports',
    summary: '提交上报件；同一 submissionId 只产生一件',
    access: everyone,
    limit: { times: 60, seconds: 600 },
    body: SubmitReport,
    response: ReportView,
  }),
  mine: route({
    method: 'GET',
    path: '/reports/mine',
    summary: '我上报和关注的事件，最近有变化的在前',
    access: everyone,
    query: Page.extend({ scope: z.enum(['all', 'open', 'ended']).default('all') }),
    response: pageOf(ReportRow),
  }),
  nearby: route({
    method: 'GET',
    path: '/reports/nearby',
    summary: '附近同一事项正在办理的事件，供上报前核对；举报从不出现',
    access: everyone,
    query: Pin.extend({ matterCode: z.string().max(20) }),
    response: z.array(NearbyReport),
  }),
  queue: route({
    method: 'GET',
    path: '/reports/queue',
    summary: '我的工单：我服务的队列，按到期时间排序',
    access: caseStaff,
    query: Page.extend({ scope: z.enum(['open', 'mine']).default('open') }),
    response: pageOf(ReportRow),
  }),
  queues: route({
    method: 'GET',
    path: '/reports/queues',
    summary: '可派往的队列，按名称查找',
    access: ['dispatcher', 'leader', 'officer', 'admin'],
    query: z.object({ q: z.string().max(40).default(''), reportId: Id.optional() }),
    response: z.array(QueueOption),
  }),
  board: route({
    method: 'GET',
    path: '/reports',
    summary: '所辖区域的全部事件',
    access: overseers,
    query: BoardFilter.extend(Page.shape),
    response: pageOf(ReportRow),
  }),
  counts: route({
    method: 'GET',
    path: '/reports/counts',
    summary: '所辖区域各状态的件数',
    access: overseers,
    query: BoardFilter.omit({ status: true }),
    response: z.object({
      byStatus: z.partialRecord(ReportStatus, z.number().int()),
      atDesk: z.number().int(),
      amber: z.number().int(),
      red: z.number().int(),
    }),
  }),
  detail: route({
    method: 'GET',
    path: '/reports/:reportId',
    summary: '事件详情：照片、过程、下一步和可做的操作',
    access: everyone,
    params: byReport,
    response: ReportView,
  }),
  file: route({
    method: 'POST',
    path: '/reports/:reportId/file',
    summary: '立案',
    access: ['officer', 'dispatcher'],
    params: byReport,
    body: z.object({ words: Words.optional() }),
    response: ReportView,
  }),
  decline: route({
    method: 'POST',
    path: '/reports/:reportId/decline',
    summary: '不予受理：写明原因和正确的渠道，告知上报人',
    access: ['officer', 'dispatcher'],
    params: byReport,
    body: z.object({ reason: Reason, channel: words(0, 200, '').default('') }),
    response: ReportView,
  }),
  dispatch: route({
    method: 'POST',
    path: '/reports/:reportId/dispatch',
    summary: '派遣到队列',
    access: ['dispatcher'],
    params: byReport,
    body: z.object({
      queue: QueueKey,
      words: Words.optional(),
      /** true settles a dispute: the queue cannot return it again. */
      settled: z.boolean().default(false),
    }),
    response: ReportView,
  }),
  redispatch: route({
    method: 'POST',
    path: '/reports/:reportId/redispatch',
    summary: '改派到另一队列，案号不变',
    access: ['dispatcher', 'leader'],
    params: byReport,
    body: z.object({ queue: QueueKey, reason: Reason, settled: z.boolean().default(false) }),
    response: ReportView,
  }),
  claim: route({
    method: 'POST',
    path: '/reports/:reportId/claim',
    summary: '接单：首次响应计时停止',
    access: ['worker', 'leader', 'handler'],
    params: byReport,
    body: Nothing,
    response: ReportView,
  }),
  return: route({
    method: 'POST',
    path: '/reports/:reportId/return',
    summary: '退回派遣员，写明原因',
    access: ['worker', 'leader', 'handler'],
    params: byReport,
    body: z.object({ reason: Reason }),
    response: ReportView,
  }),
  resolve: route({
    method: 'POST',
    path: '/reports/:reportId/resolve',
    summary: '办结反馈：结果、给上报人的话、处理后照片',
    access: ['worker', 'leader', 'handler'],
    params: byReport,
    body: z.object({ outcome: Outcome, words: Words, photoIds: Photos }),
    response: ReportView,
  }),
  close: route({
    method: 'POST',
    path: '/reports/:reportId/close',
    summary: '核查结案；处理过的人不能核查',
    access: ['checker', 'officer'],
    params: byReport,
    body: z.object({ words: Words.optional(), photoIds: Photos }),
    response: ReportView,
  }),
  fail: route({
    method: 'POST',
    path: '/reports/:reportId/fail',
    summary: '核查不通过：写明还差什么，退回原队列',
    access: ['checker', 'officer'],
    params: byReport,
    body: z.object({ reason: Reason, photoIds: Photos }),
    response: ReportView,
  }),
  withdraw: route({
    method: 'POST',
    path: '/reports/:reportId/withdraw',
    summary: '上报人撤回',
    access: everyone,
    params: byReport,
    body: z.object({ reason: Reason }),
    response: ReportView,
  }),
  rate: route({
    method: 'POST',
    path: '/reports/:reportId/rate',
    summary: '结案后 15 日内评价一次；不满意会重新办理，最多两次',
    access: everyone,
    params: byReport,
    body: z.object({ level: RatingLevel, words: words(0, 500, '').default('') }),
    response: ReportView,
  }),
  note: route({
    method: 'POST',
    path: '/reports/:reportId/note',
    summary: '补充说明：上报人补充情况，或办理人记录进展',
    access: everyone,
    limit: { times: 30, seconds: 600 },
    params: byReport,
    body: z.object({ words: Words, photoIds: Photos }),
    response: ReportView,
  }),
  follow: route({
    method: 'POST',
    path: '/reports/:reportId/follow',
    summary: '关注（"就是这件事"），进展同样通知我',
    access: everyone,
    params: byReport,
    body: Nothing,
    response: Nothing,
  }),
  unfollow: route({
    method: 'POST',
    path: '/reports/:reportId/unfollow',
    summary: '取消关注',
    access: everyone,
    params: byReport,
    body: Nothing,
    response: Nothing,
  }),
}
