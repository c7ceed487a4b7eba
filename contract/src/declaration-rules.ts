import * as z from 'zod'
import { DwellingRef } from './addresses.ts'
import { DeclarationKind, FilerCapacity, RoomType } from './declaration-values.ts'
import { DocumentKind } from './people.ts'
import { Day, Id, words } from './values.ts'

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
