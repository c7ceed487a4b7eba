import type { DoorPlateView } from '@huisheng/contract'
import type { QueryFilter } from 'mongoose'
import { Problem } from '../../http/problem.ts'
import { DoorPlate, type DoorPlateFields } from './door-plate.model.ts'
import { locatePoint } from './grid-index.ts'
import { knownAreas } from './known-areas.ts'
import { normaliseAddress, searchTokens } from './search-tokens.ts'
import type { Point } from './shape.ts'

const shown = 10
const examined = 200

export const findDoorPlate = async (code: string): Promise<DoorPlateView> => {
  const plate = await DoorPlate.findOne({ code }).lean<DoorPlateFields>()
  if (!plate) throw new Problem('not_found')
  return present(plate)
}

/** Addresses that hold all the words asked for, those that begin with them first. */
export const searchDoorPlates = async (words: string): Promise<DoorPlateView[]> => {
  const wanted = words.split(/\s+/).map(normaliseAddress).filter(Boolean)
  const tokens = [...new Set(wanted.flatMap(searchTokens))]
  if (tokens.length === 0) return []
  const filter: QueryFilter<DoorPlateFields> = { tokens: { $all: tokens } }
  const found = await DoorPlate.find(filter).limit(examined).lean<DoorPlateFields[]>()
  const ranked = found
    .map((plate) => ({ plate, text: normaliseAddress(plate.address) }))
    .filter(({ text }) => wanted.every((word) => text.includes(word)))
    .sort((a, b) => a.text.indexOf(wanted[0]!) - b.text.indexOf(wanted[0]!) || (a.text < b.text ? -1 : 1))
  return Promise.all(ranked.slice(0, shown).map(({ plate }) => present(plate)))
}

const present = async ({ code, address, pointWgs84, gridId }: DoorPlateFields): Promise<DoorPlateView> => {
  const point = (pointWgs84 ?? null) as Point | null
  const { byId, grids } = await knownAreas()
  const grid = byId.get(String(gridId)) ?? (point && locatePoint(grids, point))
  return { code, address, pointWgs84: point, gridId: grid?.id ?? null }
}
