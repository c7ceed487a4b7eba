import type { DwellingRef, DwellingUse, DwellingView, PointWgs84 } from '@huisheng/contract'
import type { BuildingFields } from './building.model.ts'
import type { DwellingFields } from './dwelling.model.ts'

/** A dwelling as other features know it; `areaIds` run from the district to the grid, as of today. */
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
  pointWgs84: PointWgs84 | null
}

export const factsOf = (dwelling: DwellingFields, building: BuildingFields): DwellingFacts => ({
  id: String(dwelling._id),
  code: dwelling.code,
  address: dwelling.address,
  buildingId: String(dwelling.buildingId),
  buildingName: building.name,
  unit: dwelling.unit || null,
  floor: dwelling.floor,
  room: dwelling.room,
  use: dwelling.use as DwellingUse,
  rooms: dwelling.rooms ?? null,
  areaSquareMetres: dwelling.areaSquareMetres ?? null,
  gridId: building.gridId ? String(building.gridId) : null,
  areaIds: building.areaIds.map(String),
  pointWgs84: (building.pointWgs84 ?? null) as PointWgs84 | null,
})

export const dwellingRef = ({ id, code, address, buildingId, buildingName }: DwellingFacts): DwellingRef => ({
  id,
  code,
  address,
  buildingId,
  buildingName,
})

export const presentDwelling = ({ areaIds: _, pointWgs84: __, ...facts }: DwellingFacts): DwellingView => facts
