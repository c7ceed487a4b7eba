import type {
  ClockView,
  HistoryAction,
  HoldReason,
  MatterView,
  Outcome,
  PlaceView,
  QueueView,
  RatingLevel,
  ReportKind,
  ReportStatus,
  Role,
} from '@huisheng/contract'
import type { Types } from 'mongoose'
import type { PhotoFacts } from '../photos/photo-facts.ts'

/** The matter as it was on the day of the report: later changes do not rewrite it. */
export type ReportMatter = Pick<
  MatterView,
  | 'code'
  | 'version'
  | 'name'
  | 'classCode'
  | 'className'
  | 'departmentId'
  | 'departmentName'
  | 'defaultQueue'
  | 'workType'
  | 'limits'
  | 'afterPhotoRequired'
  | 'closeAutomatically'
>

/** A photo’s facts, copied when it is attached, so that showing a report reads nothing but the report. */
export type ReportPhoto = PhotoFacts & {
  /** before: with the submission; after: with the result; note: with anything else. */
  as: 'before' | 'after' | 'note'
}

export type ReportQueue = QueueView
export type ReportClock = { stage: ClockView['stage']; startedAt: Date; amberAt: Date; dueAt: Date }

/** Append-only; `hash` covers the entry and the hash before it. */
export type Entry = {
  seq: number
  action: HistoryAction
  at: Date
  byId: string | null
  byRole: Role | null
  /** Of staff only: a reporter is never named in a history. */
  byName: string | null
  status: ReportStatus
  words: string | null
  photoIds: string[]
  queueName: string | null
  why: string | null
  hash: string
}

/** What only a tip-off has. */
export type SealedPart = {
  /** Why it waits for a person; empty once somebody has looked. */
  heldFor: HoldReason[]
  /** The members of staff it tells of, and in whose words: it goes a way around them. */
  about: { staffIds: string[]; words: string } | null
}

export type ReportFields = {
  number: string
  /** Of a tip-off the pseudonym: what the client made is secret to it. */
  submissionId: string
  /** Of a tip-off a pseudonym, which leads to nobody outside the vault. */
  reporterId: Types.ObjectId
  /** The reporter and the followers: whose "my reports" it appears in. */
  interestedIds: string[]
  kind: ReportKind
  matter: ReportMatter
  text: string
  place: PlaceView
  /** District, street, community, grid: as far as known, as they were on the day. */
  areaIds: string[]
  gridId: string | null
  gridName: string | null
  gridVersion: number | null
  /** A square of about two kilometres, by which nearby reports are found; null without a point. */
  cell: string | null
  photos: ReportPhoto[]
  status: ReportStatus
  /** Whose turn it is. An open report is always in exactly one queue; an ended one in none. */
  queue: ReportQueue | null
  /** The queue the case was last worked in, to which a failed check or a reopening sends it back. */
  workQueue: ReportQueue | null
  /** Keys of every queue it has been in: who worked on it may go on reading it. */
  visitedQueues: string[]
  /** A dispatcher has ruled that this queue handles it. */
  settled: boolean
  claimantId: string | null
  claimantName: string | null
  handlerIds: string[]
  checkerIds: string[]
  /** Staff to whom it does not exist, whatever their role: those it tells of, and their leaders. */
  excludedIds: string[]
  sealed: SealedPart | null
  /** There is news its tipster has not been told of. */
  tipsterNews: boolean
  /** How often there was news, and up to which the tipster has seen it. No times: they would tell when somebody looked. */
  newsCount: number
  newsSeen: number
  clock: ReportClock | null
  outcome: Outcome | null
  resolutionWords: string | null
  rating: { level: RatingLevel; words: string | null; at: Date } | null
  ratingClosesAt: Date | null
  reopenings: number
  history: Entry[]
  /** The history up to here has been told to those concerned; `untold` while there is more. */
  toldSeq: number
  untold: boolean
  /** Two-character pieces of place and text, written by a job, by which words are found. */
  grams: string[]
  submittedAt: Date
  changedAt: Date
  revision: number
}
export type ReportDocument = ReportFields & { _id: Types.ObjectId }
