import { DocumentKind, PersonName, ResidencePurpose, RoomType, DocumentNumber, Phone, Day } from '@huisheng/contract'
import type { Correction, DeclarationKind } from '@huisheng/contract'
import * as z from 'zod'
import { badField } from '../../../http/problem.ts'
import { checkDocument } from '../checks/check-document.ts'
import type { DeclaredOccupant, SealedContent } from '../content.ts'

type Field = Correction['field']
export type Corrected = { content: SealedContent; effectiveOn: Day; absentKeys: string[] }

const ofOccupant = {
  name: PersonName,
  documentKind: DocumentKind,
  documentNumber: DocumentNumber,
  phone: z.union([Phone, z.literal('').transform(() => null)]),
  since: Day,
  purpose: ResidencePurpose,
  absent: z.literal('true', '“未居住”只能填 true'),
} as const
const ofDeclaration = { effectiveOn: Day, leaseFrom: Day, leaseUntil: Day, roomType: RoomType } as const

export const correctedFieldNames: Record<Field, string> = {
  name: '姓名',
  documentKind: '证件类型',
  documentNumber: '证件号码',
  phone: '手机号码',
  since: '入住日期',
  purpose: '居住事由',
  absent: '是否在此居住',
  effectiveOn: '发生日期',
  leaseFrom: '租期起始日',
  leaseUntil: '租期到期日',
  roomType: '出租部位',
}

const isOccupantField = (field: Field): field is keyof typeof ofOccupant => field in ofOccupant

type Declared = { effectiveOn: Day; kind: DeclarationKind }

/**
 * What was found at the door, put into what was declared. Pure; throws `invalid_request` naming the correction that
 * does not fit. Who is declared and does not live there stays in the text and is listed apart.
 */
export const applyCorrections = (
  content: SealedContent,
  { effectiveOn, kind }: Declared,
  corrections: readonly Correction[],
  today: Day,
): Corrected => {
  let corrected: Corrected = { content, effectiveOn, absentKeys: [] }
  corrections.forEach((correction, at) => {
    corrected = isOccupantField(correction.field)
      ? correctOccupant(corrected, correction, correction.field, at)
      : correctWhole(corrected, correction, correction.field, at)
  })
  requireDocuments(corrected.content, corrections, today)
  const { lease, occupants } = corrected.content
  if (lease && lease.from >= lease.until) throw badField('corrections', '租赁的结束日期应晚于开始日期')
  if (occupants.length > 0 && corrected.absentKeys.length === occupants.length && kind !== 'lease')
    throw badField('corrections', '申报的人都不在此居住时，请选择“查无此情”')
  return corrected
}

/** A corrected document is held to the same form as a declared one. */
const requireDocuments = ({ occupants }: SealedContent, corrections: readonly Correction[], today: Day) =>
  corrections.forEach(({ field, occupantKey }, at) => {
    const occupant = occupants.find(({ key }) => key === occupantKey)
    if (!occupant || (field !== 'documentNumber' && field !== 'documentKind')) return
    const blocking = checkDocument(occupant, '', today).find(({ level }) => level === 'block')
    if (blocking) throw badField(`corrections.${at}.value`, blocking.message)
  })

const valueOf = <T>(schema: z.ZodType<T>, { value }: Correction, at: number): T => {
  const result = schema.safeParse(value)
  if (result.success) return result.data
  throw badField(`corrections.${at}.value`, result.error.issues[0]?.message ?? '更正后的内容不正确')
}

const correctOccupant = (
  { content, effectiveOn, absentKeys }: Corrected,
  correction: Correction,
  field: keyof typeof ofOccupant,
  at: number,
): Corrected => {
  const found = content.occupants.find(({ key }) => key === correction.occupantKey)
  if (!found) throw badField(`corrections.${at}.occupantKey`, '申报里没有这个人')
  const value = valueOf<string | null>(ofOccupant[field], correction, at)
  if (field === 'absent') return { content, effectiveOn, absentKeys: [...new Set([...absentKeys, found.key])] }
  const occupants = content.occupants.map((occupant): DeclaredOccupant =>
    occupant.key === found.key ? { ...occupant, [field]: value } : occupant,
  )
  return { content: { ...content, occupants }, effectiveOn, absentKeys }
}

const correctWhole = (
  { content, effectiveOn, absentKeys }: Corrected,
  correction: Correction,
  field: Exclude<Field, keyof typeof ofOccupant>,
  at: number,
): Corrected => {
  if (correction.occupantKey !== null) throw badField(`corrections.${at}.occupantKey`, '这一项不属于某个人')
  if (field === 'effectiveOn')
    return { content, effectiveOn: valueOf(ofDeclaration.effectiveOn, correction, at), absentKeys }
  if (!content.lease) throw badField(`corrections.${at}.field`, '这份申报没有租赁信息')
  const lease = { ...content.lease }
  if (field === 'leaseFrom') lease.from = valueOf(ofDeclaration.leaseFrom, correction, at)
  if (field === 'leaseUntil') lease.until = valueOf(ofDeclaration.leaseUntil, correction, at)
  if (field === 'roomType') lease.roomType = valueOf(ofDeclaration.roomType, correction, at)
  return { content: { ...content, lease }, effectiveOn, absentKeys }
}
