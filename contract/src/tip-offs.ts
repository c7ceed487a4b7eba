import * as z from 'zod'
import { AttachmentView } from './attachments.ts'
import { PhotoView } from './photos.ts'
import { Outcome, RatingLevel, ReportStatus, tipOffOutcomes } from './report-values.ts'
import { PlaceView, ReportRow, Photos } from './report-views.ts'
import { MyReward } from './reward-views.ts'
import { everyone } from './roles.ts'
import { route } from './route.ts'
import {
  Arrival,
  HintKind,
  HoldReason,
  IdentityCode,
  Passphrase,
  SendingId,
  SubmitAnonymousTipOff,
  SubmitTipOff,
  TipKey,
  TipOffMode,
} from './tip-off-values.ts'
import { Day, Fen, Id, Instant, Page, pageOf, words } from './values.ts'

export const Hint = z.object({
  /** Of the text, in UTF-16 units: from included, until excluded. */
  from: z.number().int(),
  until: z.number().int(),
  kind: HintKind,
  /** What to do about it, in one sentence. */
  words: z.string(),
})
export type Hint = z.infer<typeof Hint>

/** A message between tipster and those who handle the case; evidence is a message that brings something new. */
export const TipMessage = z.object({
  id: z.string(),
  at: Instant,
  by: z.enum(['tipster', 'staff']),
  /** 办理人 or 您; never a name. */
  byWords: z.string(),
  kind: z.enum(['message', 'evidence']),
  words: z.string(),
  photos: z.array(PhotoView),
  readByOther: z.boolean(),
})
export type TipMessage = z.infer<typeof TipMessage>

export const TipOffRow = z.object({
  number: z.string(),
  mode: TipOffMode,
  matterName: z.string(),
  text: z.string(),
  status: ReportStatus,
  outcome: Outcome.nullable(),
  submittedAt: Instant,
  /** News since the tipster last opened it. */
  news: z.boolean(),
  reward: MyReward.nullable(),
})
export type TipOffRow = z.infer<typeof TipOffRow>

export const TipsterAction = z.enum(['send', 'withdraw', 'rate'])
export type TipsterAction = z.infer<typeof TipsterAction>

/** A tip-off as its tipster reads it. */
export const TipOffView = TipOffRow.extend({
  place: PlaceView,
  photos: z.array(PhotoView),
  afterPhotos: z.array(PhotoView),
  resolutionWords: z.string().nullable(),
  /** Steps in plain words, the oldest first. */
  steps: z.array(z.object({ at: Instant, sentence: z.string(), words: z.string().nullable() })),
  next: z.string(),
  heldFor: z.array(HoldReason),
  messages: z.array(TipMessage),
  /** Each time the sealed identity was opened by two people: when, and why. */
  unsealings: z.array(z.object({ at: Instant, reason: z.string() })),
  rating: z.object({ level: RatingLevel, words: z.string().nullable(), at: Instant }).nullable(),
  actions: z.array(TipsterAction),
})
export type TipOffView = z.infer<typeof TipOffView>

const Opened = z.object({ key: TipKey, keyEndsAt: Instant, tipOff: TipOffView })

/** What is known of a fine that followed; a later record of the same decision replaces the earlier one, which stays. */
export const NewPenalty = z.object({
  decisionNumber: words(2, 60, '请填写处罚决定书文号'),
  authority: words(2, 60, '请填写作出决定的机关'),
  decidedOn: Day,
  amountFen: Fen,
})
export const Penalty = NewPenalty.extend({
  recordedAt: Instant,
  recordedByName: z.string(),
  replaced: z.boolean(),
})
export type Penalty = z.infer<typeof Penalty>

export const FactMember = z.object({
  reportId: Id,
  number: z.string(),
  submittedAt: Instant,
  arrival: Arrival,
  /** Who decided it and why; null for what follows from the order of arrival. */
  decidedByName: z.string().nullable(),
  why: z.string().nullable(),
})
export type FactMember = z.infer<typeof FactMember>

/** Another tip-off that may tell of the same fact, with the reasons why. A person decides. */
export const SimilarTipOff = z.object({
  reportId: Id,
  number: z.string(),
  matterName: z.string(),
  text: z.string(),
  status: ReportStatus,
  submittedAt: Instant,
  thumbnailUrl: z.string().nullable(),
  /** 0 to 100. */
  score: z.number().int(),
  reasons: z.array(z.string()),
  decided: z.enum(['same', 'different']).nullable(),
})
export type SimilarTipOff = z.infer<typeof SimilarTipOff>

export const DeskAction = z.enum(['message', 'penalty', 'release', 'exclude', 'join', 'arrival'])
export type DeskAction = z.infer<typeof DeskAction>

/** What the desk knows of a tip-off beyond the report: nothing of it says who. */
export const TipOffCase = z.object({
  reportId: Id,
  number: z.string(),
  aboutStaff: z.object({ names: z.array(z.string()), words: z.string() }).nullable(),
  heldFor: z.array(HoldReason),
  messages: z.array(TipMessage),
  penalties: z.array(Penalty),
  factId: Id,
  fact: z.array(FactMember),
  openSignals: z.number().int(),
  rewardId: Id.nullable(),
  actions: z.array(DeskAction),
})
export type TipOffCase = z.infer<typeof TipOffCase>

export const TipOffDeskRow = ReportRow.extend({
  outcome: Outcome.nullable(),
  aboutStaff: z.boolean(),
  heldFor: z.array(HoldReason),
  unreadMessages: z.number().int(),
  penaltyFen: Fen.nullable(),
  /** How many tip-offs tell of the same fact. */
  factSize: z.number().int(),
})
export type TipOffDeskRow = z.infer<typeof TipOffDeskRow>

export const SignalKind = z.enum(['many_from_one_device', 'many_from_one_person', 'repeated_photo', 'false_before'])
export type SignalKind = z.infer<typeof SignalKind>
export const signalNames: Record<SignalKind, string> = {
  many_from_one_device: '同一设备短时间内多次举报',
  many_from_one_person: '同一人短时间内多次举报',
  repeated_photo: '照片与以前的举报重复',
  false_before: '有查无实据的记录',
}
/** A suspicion. It holds a reward for a person, and never deletes or hides a tip-off. */
export const SignalView = z.object({
  id: Id,
  kind: SignalKind,
  reportId: Id,
  number: z.string(),
  matterName: z.string(),
  raisedAt: Instant,
  words: z.string(),
  /** Numbers of other tip-offs it rests on. */
  otherNumbers: z.array(z.string()),
  settled: z.object({ suspicious: z.boolean(), words: z.string(), byName: z.string(), at: Instant }).nullable(),
})
export type SignalView = z.infer<typeof SignalView>

const byReport = z.object({ reportId: Id })
const bySending = z.object({ sendingId: SendingId })
const deskStaff = [
  'worker',
  'leader',
  'officer',
  'dispatcher',
  'handler',
  'checker',
  'reviewer',
  'auditor',
  'admin',
] as const
const Why = words(4, 300, '请写明理由，至少 4 个字')

export const tipOffs = {
  hints: route({
    method: 'POST',
    path: '/tip-offs/hints',
    summary: '提交前指出文字中可能暴露身份的地方；不保存',
    access: 'public',
    limit: { times: 60, seconds: 60 },
    body: z.object({ text: z.string().max(4_000) }),
    response: z.object({ hints: z.array(Hint) }),
  }),
  uploadPhoto: route({
    method: 'POST',
    path: '/tip-offs/uploads/:sendingId/photos',
    summary: '为一次举报上传照片（multipart，字段名 photo）；去除全部拍摄信息，不与任何账号关联',
    access: 'public',
    limit: { times: 60, seconds: 600 },
    params: bySending,
    upload: 'photo',
    response: PhotoView,
  }),
  uploadLetter: route({
    method: 'POST',
    path: '/tip-offs/uploads/:sendingId/letters',
    summary: '为一次领奖上传委托书（multipart，字段名 file）',
    access: 'public',
    limit: { times: 20, seconds: 600 },
    params: bySending,
    upload: 'file',
    response: AttachmentView,
  }),
  submit: route({
    method: 'POST',
    path: '/tip-offs',
    summary: '实名或用账号举报；身份单独密封',
    access: everyone,
    limit: { times: 20, seconds: 3600 },
    body: SubmitTipOff,
    response: Opened,
  }),
  submitAnonymous: route({
    method: 'POST',
    path: '/tip-offs/anonymous',
    summary: '匿名举报：不需要账号；编码和口令只在这里给出一次',
    access: 'public',
    limit: { times: 10, seconds: 3600 },
    body: SubmitAnonymousTipOff,
    response: Opened.extend({
      code: z.string(),
      /** The words apart. */
      passphrase: z.array(z.string()),
    }),
  }),
  mine: route({
    method: 'GET',
    path: '/tip-offs/mine',
    summary: '我用本账号提交的举报',
    access: everyone,
    query: Page,
    response: pageOf(TipOffRow),
  }),
  openMine: route({
    method: 'POST',
    path: '/tip-offs/mine/open',
    summary: '打开我的一件举报，得到半小时有效的钥匙',
    access: everyone,
    body: z.object({ number: z.string().max(40) }),
    response: Opened,
  }),
  openByCode: route({
    method: 'POST',
    path: '/tip-offs/open',
    summary: '凭举报编码和口令打开；多次错误会锁定编码和网络地址',
    access: 'public',
    limit: { times: 30, seconds: 60 },
    body: z.object({ code: IdentityCode, passphrase: Passphrase }),
    response: Opened,
  }),
  read: route({
    method: 'POST',
    path: '/tip-offs/opened/read',
    summary: '凭钥匙读取进展',
    access: 'public',
    body: z.object({ key: TipKey }),
    response: TipOffView,
  }),
  send: route({
    method: 'POST',
    path: '/tip-offs/opened/messages',
    summary: '凭钥匙给办理人留言或补充证据；结案后仍可补充',
    access: 'public',
    limit: { times: 30, seconds: 600 },
    body: z.object({
      key: TipKey,
      /** Photos were uploaded under it. */
      sendingId: SendingId,
      kind: z.enum(['message', 'evidence']),
      words: words(2, 1000, '请写明内容，至少 2 个字'),
      photoIds: Photos,
    }),
    response: TipOffView,
  }),
  withdraw: route({
    method: 'POST',
    path: '/tip-offs/opened/withdraw',
    summary: '撤回举报；开始处理后不能撤回',
    access: 'public',
    body: z.object({ key: TipKey, reason: words(2, 500, '请填写原因，至少 2 个字') }),
    response: TipOffView,
  }),
  rate: route({
    method: 'POST',
    path: '/tip-offs/opened/rate',
    summary: '结案后 15 日内评价一次',
    access: 'public',
    body: z.object({ key: TipKey, level: RatingLevel, words: words(0, 500, '').default('') }),
    response: TipOffView,
  }),
  desk: route({
    method: 'GET',
    path: '/tip-offs',
    summary: '举报台：本人经手或所辖区域的举报，看不到举报人',
    access: deskStaff,
    query: Page.extend({
      status: ReportStatus.optional(),
      outcome: z.enum(tipOffOutcomes).optional(),
      held: z.stringbool().optional(),
      aboutStaff: z.stringbool().optional(),
      unread: z.stringbool().optional(),
      areaId: Id.optional(),
      q: z.string().trim().max(60).optional(),
    }),
    response: pageOf(TipOffDeskRow),
  }),
  case: route({
    method: 'GET',
    path: '/tip-offs/:reportId',
    summary: '一件举报的往来、处罚和同一事实的举报',
    access: deskStaff,
    params: byReport,
    response: TipOffCase,
  }),
  message: route({
    method: 'POST',
    path: '/tip-offs/:reportId/messages',
    summary: '给举报人留言；不知道对方是谁',
    access: ['worker', 'leader', 'officer', 'dispatcher', 'handler', 'checker'],
    params: byReport,
    body: z.object({ sendingId: SendingId, words: words(2, 1000, '请写明内容，至少 2 个字') }),
    response: TipOffCase,
  }),
  recordPenalty: route({
    method: 'POST',
    path: '/tip-offs/:reportId/penalties',
    summary: '登记处罚决定：文号、机关、日期、金额；同一文号再次登记即为更正',
    access: ['worker', 'leader', 'officer', 'handler'],
    params: byReport,
    body: NewPenalty,
    response: TipOffCase,
  }),
  release: route({
    method: 'POST',
    path: '/tip-offs/:reportId/release',
    summary: '看过暂留的原因，放行',
    access: ['officer', 'dispatcher'],
    params: byReport,
    body: z.object({ words: Why }),
    response: TipOffCase,
  }),
  exclude: route({
    method: 'POST',
    path: '/tip-offs/:reportId/exclusions',
    summary: '写明举报涉及的工作人员；本人和其网格长从此看不到这件举报',
    access: ['officer', 'dispatcher', 'auditor'],
    params: byReport,
    body: z.object({ staffIds: z.array(Id).min(1, '请选择工作人员').max(10), why: Why }),
    response: TipOffCase,
  }),
  similar: route({
    method: 'GET',
    path: '/tip-offs/:reportId/similar',
    summary: '可能是同一事实的举报：按事项、地点、时间、文字和照片',
    access: deskStaff,
    params: byReport,
    response: z.array(SimilarTipOff),
  }),
  join: route({
    method: 'POST',
    path: '/tip-offs/:reportId/fact',
    summary: '认定另一件举报是否为同一事实',
    access: ['officer', 'dispatcher', 'handler', 'reviewer'],
    params: byReport,
    body: z.object({ otherId: Id, same: z.boolean(), why: Why }),
    response: TipOffCase,
  }),
  arrival: route({
    method: 'POST',
    path: '/tip-offs/:reportId/arrival',
    summary: '认定后来的举报：联合举报、补充了关键证据，或相同举报；最先的由收到时间决定',
    access: ['officer', 'dispatcher', 'handler', 'reviewer'],
    params: byReport,
    body: z.object({ arrival: Arrival.exclude(['first']), why: Why }),
    response: TipOffCase,
  }),
  signals: route({
    method: 'GET',
    path: '/tip-off-signals',
    summary: '滥用嫌疑：只暂缓奖励，不影响举报的处理',
    access: ['reviewer', 'auditor', 'admin'],
    query: Page.extend({ settled: z.stringbool().default(false) }),
    response: pageOf(SignalView),
  }),
  settleSignal: route({
    method: 'POST',
    path: '/tip-off-signals/:signalId/settle',
    summary: '看过一条嫌疑：属实则这件举报不予奖励，否则放行',
    access: ['reviewer', 'auditor'],
    params: z.object({ signalId: Id }),
    body: z.object({ suspicious: z.boolean(), words: Why }),
    response: SignalView,
  }),
  setStaffWay: route({
    method: 'PUT',
    path: '/tip-off-settings',
    summary: '举报工作人员的线索交给哪个部门',
    access: ['admin'],
    body: z.object({ staffDepartmentId: Id.nullable() }),
    response: z.object({ staffDepartmentId: Id.nullable() }),
  }),
  staffWay: route({
    method: 'GET',
    path: '/tip-off-settings',
    summary: '举报工作人员的线索交给哪个部门',
    access: ['admin', 'auditor'],
    response: z.object({ staffDepartmentId: Id.nullable() }),
  }),
}
