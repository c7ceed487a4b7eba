import type {
  AttemptResult,
  CheckFinding,
  Day,
  DeclarationEvent,
  DeclarationKind,
  DeclarationStatus,
  FilerCapacity,
  PointWgs84,
  Role,
  VerifyOutcome,
} from '@huisheng/contract'
import type { Types } from 'mongoose'
import type { PhotoFacts } from '../photos/photo-facts.ts'
import type { SealedSaying } from './saying.ts'

/** The dwelling as it was when the declaration was filed, so that a list reads nothing but declarations. */
export type DeclaredDwelling = {
  id: string
  code: string
  address: string
  buildingId: string
  buildingName: string
  floor: number
  pointWgs84: PointWgs84 | null
}

/** Append-only and hash-chained. What was said is sealed; the chain covers its salted digest, and so outlives it. */
export type Entry = {
  seq: number
  event: DeclarationEvent
  at: Date
  byId: string | null
  byRole: Role | null
  /** Of staff only: a resident is never named in a history. */
  byName: string | null
  status: DeclarationStatus
  said: SealedSaying | null
  hash: string
}

export type Finding = CheckFinding & {
  /** Rests on what the register knows of others: only for who verifies. */
  staffOnly: boolean
}

export type Visit = {
  attemptId: string
  at: Date
  result: AttemptResult
  byId: string
  byName: string
  said: SealedSaying
  photos: PhotoFacts[]
  distanceMetres: number | null
}

export type Verification = {
  verificationId: string
  outcome: VerifyOutcome
  byId: string
  byName: string
  at: Date
  /** Words, corrections. */
  said: SealedSaying
  photos: PhotoFacts[]
  placeWgs84: PointWgs84 | null
  distanceMetres: number | null
}

export type Appointment = {
  from: Date
  until: Date
  state: 'proposed' | 'accepted' | 'declined'
  said: SealedSaying
}

export type DeclarationFields = {
  number: string
  submissionId: string
  /** Who answers for it: the organisation, or the filer for themself. One declaration per party and `submissionId`. */
  partyId: string
  filerId: string
  organisationId: string | null
  /** Filed together with others: verifiers are told of them once. */
  batch: string | null
  kind: DeclarationKind
  capacity: FilerCapacity
  status: DeclarationStatus
  dwelling: DeclaredDwelling
  gridId: string | null
  /** District, street, community, grid, as they were on the day. */
  areaIds: string[]
  effectiveOn: Day
  leaseUntil: Day | null
  /** How many people it names. */
  people: number
  /** Whom it is about, by the register’s ids. */
  personIds: string[]
  /** See `content.ts`. Null once erased. */
  contentSealed: string | null
  /** What it said before a correction; `untilSeq` is the entry that replaced it. */
  earlier: { untilSeq: number; contentSealed: string }[]
  /** 代办: the phone, hashed, of who is to confirm. */
  confirmerHash?: string
  confirmedById: string | null
  confirmedAt: Date | null
  findings: Finding[]
  filedLateDays: number | null
  deadlineSource: string | null
  attachmentIds: string[]
  /** Papers that a correction left out, to be deleted with the next telling. */
  discardedIds: string[]
  noticeVersion: string
  /** By when it is to be verified, while it waits for that. */
  dueAt: Date | null
  returned: { at: Date; said: SealedSaying } | null
  visits: Visit[]
  appointment: Appointment | null
  verification: Verification | null
  history: Entry[]
  toldSeq: number
  untold: boolean
  /** Verified, and the register has not taken it in yet. */
  unapplied: boolean
  filedAt: Date
  changedAt: Date
  /** Absent while it is open. */
  endedAt?: Date
  /** Raised whenever what is to be verified changes: a verification names the one it saw. */
  revision: number
  /** Raised by each write. */
  step: number
  tombstone: { at: Date; why: string } | null
}
export type DeclarationDocument = DeclarationFields & { _id: Types.ObjectId }
