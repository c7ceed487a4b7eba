import * as z from 'zod'
import { DwellingRef } from './addresses.ts'
import { AttachmentView } from './attachments.ts'
import {
  AttemptResult,
  CheckFinding,
  DeclarationAction,
  DeclarationEvent,
  DeclarationKind,
  DeclarationStatus,
  FilerCapacity,
  RoomType,
  VerifyOutcome,
} from './declaration-values.ts'
import { DocumentKind, DocumentNumber, Occupant, OccupantView, PersonName } from './people.ts'
import { PhotoView } from './photos.ts'
import { Day, Id, Instant, Phone, Pin, words } from './values.ts'

const Cents = z.number().int().min(0).max(100_000_000_00)

export const Lease = z.object({
  from: Day,
  until: Day,
  roomType: RoomType,
  /** Of what is let; null: as the register knows the dwelling. */
  rooms: z.number().int().min(1).max(99).nullable(),
  areaSquareMetres: z.number().positive().max(100_000).nullable(),
  rentCentsMonthly: Cents.nullable(),
  depositCents: Cents.nullable(),
  /** The other party: the landlord where a tenant files, the tenant where a landlord files. */
  otherPartyName: PersonName.nullable(),
  otherPartyPhone: Phone.nullable(),
})
export type Lease = z.infer<typeof Lease>

/** Someone who moves out: named by the register's entry, or by their document. */
export const Leaving = z.union([
  z.object({ entryId: Id }),
  z.object({ name: PersonName, documentKind: DocumentKind, documentNumber: DocumentNumber }),
])

export const DeclarationContent = z.object({
  kind: DeclarationKind,
  capacity: FilerCapacity,
  organisationId: Id.nullable().default(null),
  dwellingId: Id,
  /** The day it became true: moved in, moved out, renewed, empty since, counted on. */
  effectiveOn: Day,
  occupants: z.array(Occupant).max(200).default([]),
  leaving: z.array(Leaving).max(200).default([]),
  lease: Lease.nullable().default(null),
  /** 代办: whom it is filed for; that person confirms before anybody verifies. */
  onBehalfOf: z.object({ name: PersonName, phone: Phone }).nullable().default(null),
  attachmentIds: z.array(Id).max(9).default([]),
  words: words(0, 500, '').default(''),
  /** The version of the notice on purpose and keeping that the filer has agreed to. */
  noticeVersion: z.string().regex(/^\d{4}-\d{2}-\d{2}$/, '请先阅读并同意个人信息使用说明'),
})
export type DeclarationContent = z.infer<typeof DeclarationContent>
/** Safe to repeat: one declaration per filer and `submissionId`. */
export const FileDeclaration = DeclarationContent.extend({ submissionId: z.uuid() })
export type FileDeclaration = z.infer<typeof FileDeclaration>

export const DeclarationRow = z.object({
  id: Id,
  number: z.string(),
  kind: DeclarationKind,
  capacity: FilerCapacity,
  status: DeclarationStatus,
  dwelling: DwellingRef,
  floor: z.number().int(),
  organisationName: z.string().nullable(),
  people: z.number().int(),
  effectiveOn: Day,
  filedAt: Instant,
  changedAt: Instant,
  /** By when it is to be verified, while it waits for that. */
  dueAt: Instant.nullable(),
  attempts: z.number().int(),
  appointment: z
    .object({ from: Instant, until: Instant, state: z.enum(['proposed', 'accepted', 'declined']) })
    .nullable(),
  warnings: z.number().int(),
})
export type DeclarationRow = z.infer<typeof DeclarationRow>

export const DeclarationView = DeclarationRow.extend({
  revision: z.number().int(),
  /** `file`: the filer’s. `own`: a person it concerns. `staff`. */
  seenAs: z.enum(['file', 'own', 'staff']),
  filerNameMasked: z.string(),
  filerPhoneMasked: z.string().nullable(),
  occupants: z.array(OccupantView),
  leaving: z.array(
    z.object({
      entryId: Id.nullable(),
      nameMasked: z.string(),
      documentKind: DocumentKind,
      documentMasked: z.string(),
    }),
  ),
  lease: Lease.omit({ otherPartyName: true, otherPartyPhone: true })
    .extend({ otherPartyNameMasked: z.string().nullable(), otherPartyPhoneMasked: z.string().nullable() })
    .nullable(),
  onBehalfOf: z.object({ nameMasked: z.string(), phoneMasked: z.string(), confirmedAt: Instant.nullable() }).nullable(),
  /** How far past the filer’s own deadline it was filed; 0 is in time. Null: no rule says when. */
  filedLateDays: z.number().int().nullable(),
  deadlineSource: z.string().nullable(),
  findings: z.array(CheckFinding),
  attachments: z.array(AttachmentView),
  words: z.string(),
  /** What the worker asked for when returning it. */
  missing: z.array(z.object({ field: z.string(), message: z.string() })),
  visits: z.array(
    z.object({ at: Instant, result: AttemptResult, byName: z.string(), words: z.string(), photos: z.array(PhotoView) }),
  ),
  appointmentWords: z.string().nullable(),
  verification: z
    .object({
      outcome: VerifyOutcome,
      byName: z.string(),
      at: Instant,
      words: z.string(),
      corrections: z.array(z.object({ field: z.string(), fieldName: z.string(), reason: z.string() })),
      photos: z.array(PhotoView),
      /** How far from the dwelling it was done, where both places are known. */
      distanceMetres: z.number().nullable(),
    })
    .nullable(),
  timeline: z.array(z.object({ at: Instant, event: DeclarationEvent, byName: z.string(), words: z.string() })),
  /** What happens next, in plain words. */
  next: z.string(),
  actions: z.array(DeclarationAction),
})
export type DeclarationView = z.infer<typeof DeclarationView>

/** A declaration whose true values are shown, after a reason was given and recorded. */
export const RevealedDeclaration = z.object({
  occupants: z.array(Occupant.extend({ key: z.string() })),
  leaving: z.array(z.object({ name: z.string(), documentKind: DocumentKind, documentNumber: z.string() })),
  otherPartyName: z.string().nullable(),
  otherPartyPhone: z.string().nullable(),
  filerPhone: z.string().nullable(),
})
export type RevealedDeclaration = z.infer<typeof RevealedDeclaration>

const Stay = { words: words(0, 500, '').default(''), photoIds: z.array(Id).max(9).default([]), place: Pin.nullable() }
const Key = z.string().regex(/^[\w-]{1,40}$/)

/** One corrected field of one occupant (`occupantKey`) or of the declaration itself. */
export const Correction = z.object({
  occupantKey: Key.nullable(),
  field: z.enum([
    'name',
    'documentKind',
    'documentNumber',
    'phone',
    'since',
    'purpose',
    'absent',
    'effectiveOn',
    'leaseFrom',
    'leaseUntil',
    'roomType',
  ]),
  /** `absent` true: declared, but does not live here. */
  value: z.string().max(120),
  reason: words(2, 200, '请写明更正原因'),
})
export type Correction = z.infer<typeof Correction>

export const VerifyDeclaration = z.object({
  /** Made on the device: the same verification sent twice is one. */
  verificationId: z.uuid(),
  revision: z.number().int(),
  outcome: VerifyOutcome,
  corrections: z.array(Correction).max(100).default([]),
  ...Stay,
  /** When it was done, by the device, where it was sent later. */
  doneAt: Instant.optional(),
})
export const RecordAttempt = z.object({
  attemptId: z.uuid(),
  result: AttemptResult,
  ...Stay,
  doneAt: Instant.optional(),
})

/** Something a person or an organisation has to declare, and by when. */
export const DueView = z.object({
  kind: DeclarationKind,
  dwelling: DwellingRef,
  organisationId: Id.nullable(),
  /** The declaration it grows out of, where `renew` and `move_out` take two taps. */
  declarationId: Id.nullable(),
  dueOn: Day,
  lateDays: z.number().int(),
  why: z.string(),
  source: z.string(),
})
export type DueView = z.infer<typeof DueView>

/** Who I have declared or been declared as, and lives there now: for renewal and move-out in two taps. */
export const ResidenceView = z.object({
  declarationId: Id,
  dwelling: DwellingRef,
  people: z.number().int(),
  since: Day,
  leaseUntil: Day.nullable(),
})
export type ResidenceView = z.infer<typeof ResidenceView>
