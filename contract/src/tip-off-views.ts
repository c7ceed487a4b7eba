import * as z from 'zod'
import { PhotoView } from './photos.ts'
import { Outcome, RatingLevel, ReportStatus } from './report-values.ts'
import { PlaceView, ReportRow } from './report-views.ts'
import { MyReward } from './reward-views.ts'
import { Arrival, HintKind, HoldReason, TipKey, TipOffMode } from './tip-off-values.ts'
import { Day, Fen, Id, Instant, words } from './values.ts'

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

/** What whoever sent or opened a tip-off holds: the key for what comes next. */
export const OpenedTipOff = z.object({ key: TipKey, keyEndsAt: Instant, tipOff: TipOffView })

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
