import type { AddressFinding, AddressRow, DwellingUse, PointWgs84 } from '@huisheng/contract'
import { cellName } from '../../../platform/sheet-cells.ts'
import type { AddressField } from './address-columns.ts'

/** A row as it came: where it stood, and what it says. */
export type AddressInput = {
  row: number
  /** The column of each field, where the row came from a sheet. */
  columns: ReadonlyMap<AddressField, number> | null
  values: Partial<AddressRow>
}

export type BuildingDraft = {
  code: string
  name: string
  road: string
  communityCode: string
  gridCode: string
  pointWgs84: PointWgs84 | null
}
/** What a sound row says of its dwelling and of its building. */
export type AddressDraft = {
  row: number
  code: string
  unit: string
  floor: number
  room: string
  use: DwellingUse
  rooms: number | null
  areaSquareMetres: number | null
  building: BuildingDraft
}

export const findingAt = (
  { row, columns }: Pick<AddressInput, 'row' | 'columns'>,
  field: AddressField,
  level: AddressFinding['level'],
  message: string,
): AddressFinding => {
  const column = columns?.get(field)
  return { row, cell: column === undefined ? null : cellName(row, column), field, level, message }
}
