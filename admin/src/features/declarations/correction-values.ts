import {
  type Correction,
  DocumentKind,
  documentNames,
  type OccupantView,
  purposeNames,
  ResidencePurpose,
  RoomType,
  roomTypeNames,
} from '@huisheng/contract'

type Field = Correction['field']
export type CorrectionValues = { occupantKey?: string; field?: Field; value?: string; reason?: string }

/** Stands for the declaration itself, where no occupant is meant. */
export const itself = '.'

const ofOccupant: Partial<Record<Field, string>> = {
  name: '姓名',
  documentKind: '证件种类',
  documentNumber: '证件号码',
  phone: '手机',
  since: '入住日期',
  purpose: '事由',
  absent: '不住在这里',
}
const ofLease: Partial<Record<Field, string>> = { leaseFrom: '租期从', leaseUntil: '租期到', roomType: '出租部位' }

const optionsOf = (names: Partial<Record<Field, string>>) =>
  Object.entries(names).map(([value, label]) => ({ value: value as Field, label }))

/** What may be wrong with an occupant, or with the declaration. */
export const fieldOptionsOf = (occupantKey: string | undefined, lease: boolean) => {
  if (occupantKey === undefined) return []
  if (occupantKey !== itself) return optionsOf(ofOccupant)
  return optionsOf({ effectiveOn: '发生日期', ...(lease && ofLease) })
}

const choices = <K extends string>(options: readonly K[], names: Record<K, string>) =>
  options.map((value) => ({ value: value as string, label: names[value] }))

/** For fields whose right value is one of a few. */
export const valueOptions: Partial<Record<Field, { value: string; label: string }[]>> = {
  documentKind: choices(DocumentKind.options, documentNames),
  purpose: choices(ResidencePurpose.options, purposeNames),
  roomType: choices(RoomType.options, roomTypeNames),
}
export const isDay = (field?: Field) =>
  field === 'since' || field === 'effectiveOn' || field === 'leaseFrom' || field === 'leaseUntil'

export const subjectOptionsOf = (occupants: OccupantView[]) => [
  ...occupants.map(({ key, nameMasked, documentMasked }) => ({ value: key, label: `${nameMasked} ${documentMasked}` })),
  { value: itself, label: '申报本身（日期、租期）' },
]

/** As the contract takes them; what was left empty stays missing, so that it is asked for. */
export const correctionsOf = (rows: CorrectionValues[] = [{}]): Correction[] =>
  rows.map(({ occupantKey, field, value, reason = '' }) => ({
    occupantKey: occupantKey === itself ? null : (occupantKey as string),
    field: field as Field,
    value: field === 'absent' ? 'true' : ((value?.trim() || undefined) as string),
    reason,
  }))
