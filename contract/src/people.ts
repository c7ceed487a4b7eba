import * as z from 'zod'
import { Day, Id, Phone, words } from './values.ts'

/** What a person shows who they are with. Only `resident_id` (GB 11643) is checked by its digits. */
export const DocumentKind = z.enum([
  'resident_id',
  'passport',
  'hk_macao_permit',
  'taiwan_permit',
  'hmt_residence_permit',
  'foreign_permanent_id',
  'other',
])
export type DocumentKind = z.infer<typeof DocumentKind>
export const documentNames: Record<DocumentKind, string> = {
  resident_id: '居民身份证',
  passport: '护照',
  hk_macao_permit: '港澳居民来往内地通行证',
  taiwan_permit: '台湾居民来往大陆通行证',
  hmt_residence_permit: '港澳台居民居住证',
  foreign_permanent_id: '外国人永久居留身份证',
  other: '其他证件',
}

export const ResidencePurpose = z.enum(['living', 'work', 'study', 'family', 'medical', 'other'])
export type ResidencePurpose = z.infer<typeof ResidencePurpose>
export const purposeNames: Record<ResidencePurpose, string> = {
  living: '居住',
  work: '务工经商',
  study: '就学',
  family: '投靠亲属',
  medical: '就医',
  other: '其他',
}

/** To whoever files, or to the head of the household where another files. */
export const Relation = z.enum(['self', 'spouse', 'child', 'parent', 'relative', 'colleague', 'friend', 'other'])
export type Relation = z.infer<typeof Relation>
export const relationNames: Record<Relation, string> = {
  self: '本人',
  spouse: '配偶',
  child: '子女',
  parent: '父母',
  relative: '亲属',
  colleague: '同事',
  friend: '朋友',
  other: '其他',
}

export const PersonName = words(1, 60, '请填写姓名')
export const DocumentNumber = z.string().trim().min(4, '证件号码太短').max(40, '证件号码最多 40 位')

export const Guardian = z.object({ name: PersonName, phone: Phone, relation: Relation })

/** One person who lives, or will live, in a dwelling, as the filer states it. */
export const Occupant = z.object({
  name: PersonName,
  documentKind: DocumentKind,
  documentNumber: DocumentNumber,
  phone: Phone.nullable(),
  since: Day,
  purpose: ResidencePurpose,
  relation: Relation,
  /** Asked where the document does not tell it; needed to know a minor. */
  birthDay: Day.nullable(),
  guardian: Guardian.nullable(),
})
export type Occupant = z.infer<typeof Occupant>

/** The same person on a screen: masked. */
export const OccupantView = z.object({
  /** Names the occupant within the declaration. */
  key: z.string(),
  personId: Id.nullable(),
  nameMasked: z.string(),
  documentKind: DocumentKind,
  documentMasked: z.string(),
  phoneMasked: z.string().nullable(),
  since: Day,
  purpose: ResidencePurpose,
  relation: Relation,
  minor: z.boolean(),
  guardian: z.object({ nameMasked: z.string(), phoneMasked: z.string(), relation: Relation }).nullable(),
})
export type OccupantView = z.infer<typeof OccupantView>

/** Why someone wants to see what is masked; kept in the record the person can read. */
export const RevealReason = words(4, 200, '请写明查看原因，至少 4 个字')
