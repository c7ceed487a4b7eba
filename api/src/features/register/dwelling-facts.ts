import type { DwellingUse } from '@huisheng/contract'

/** What the register needs to know of a dwelling. */
export type DwellingFacts = {
  id: string
  code: string
  address: string
  buildingId: string
  buildingName: string
  unit: string | null
  floor: number
  room: string
  use: DwellingUse
  rooms: number | null
  areaSquareMetres: number | null
  gridId: string | null
  areaIds: string[]
}
