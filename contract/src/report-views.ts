import * as z from 'zod'
import { AreaLevel, DoorPlateCode } from './areas.ts'
import { ReportKind, Stage, WorkType } from './catalogue.ts'
import { PhotoView } from './photos.ts'
import { HistoryAction, Outcome, RatingLevel, ReportAction, ReportStatus } from './report-values.ts'
import { Role } from './roles.ts'
import { QueueKind } from './routing.ts'
import { Id, Instant, Pin, PointWgs84, words } from './values.ts'

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
export const Photos = z
  .array(Id)
  .max(9, '最多 9 张照片')
  .transform((ids) => [...new Set(ids)])
  .default([])

export const SubmitReport = z.object({
  /** Made once by the client for this submission and kept through every retry: the same one makes one report. */
  submissionId: z.uuid(),
  /** Tip-offs have a way of their own: `tipOffs.submit`. */
  kind: ReportKind.exclude(['tip_off']),
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
