import type { DwellingUse } from '@huisheng/contract'
import { randomInt } from 'node:crypto'
import { clock } from '../../platform/clock.ts'
import { areaPath } from '../areas/areas-below.ts'
import { knownAreas } from '../areas/known-areas.ts'
import { saveDoorPlates } from '../areas/save-door-plates.ts'
import { buildingTokens, roomKeyOf } from './address-words.ts'
import { Building } from './building.model.ts'
import { areaNames, buildingAddress, dwellingAddress } from './compose-address.ts'
import type { DwellingFacts } from './dwelling-facts.ts'
import { Dwelling } from './dwelling.model.ts'
import { dwellingsOfBuildings } from './find-dwellings.ts'

type Options = {
  gridId?: string
  floors?: number
  roomsPerFloor?: number
  name?: string
  road?: string
  use?: DwellingUse
  rooms?: number | null
  areaSquareMetres?: number | null
}

/** For tests: a building with its dwellings 101, 102, 201 …, in a grid where one is named; the dwellings in that order. */
export const buildBuilding = async ({
  gridId,
  floors = 3,
  roomsPerFloor = 2,
  name = `悦海花园${randomInt(1, 100_000)}栋`,
  road = '海山路18号',
  use = 'home',
  rooms = 2,
  areaSquareMetres = 70,
}: Options = {}): Promise<{ buildingId: string; dwellings: DwellingFacts[] }> => {
  const areaIds = gridId ? await areaPath(gridId) : []
  const code = `44030800${randomInt(1e9, 1e10)}`
  const address = buildingAddress(await areaNames(areaIds), road, name)
  const { _id } = await Building.create({
    code,
    name,
    road,
    address,
    units: [],
    floors,
    dwellings: floors * roomsPerFloor,
    tokens: buildingTokens(road, name),
    gridLinks: gridId ? [{ gridId, validFrom: clock.now(), by: 'file' }] : [],
    gridId: gridId ?? null,
    areaIds,
    mapVersion: (await knownAreas()).version,
  })
  const buildingId = String(_id)
  await Dwelling.insertMany(
    roomsOf(floors, roomsPerFloor).map(({ floor, room }) => ({
      code: `${code}${room.padStart(5, '0')}`,
      buildingId,
      floor,
      room,
      use,
      rooms,
      areaSquareMetres,
      address: dwellingAddress(address, '', room),
      roomKey: roomKeyOf(room),
    })),
  )
  const dwellings: DwellingFacts[] = []
  for await (const facts of dwellingsOfBuildings([buildingId])) dwellings.push(facts)
  await saveDoorPlates(dwellings.map(({ code, address }) => ({ code, address, pointWgs84: null, gridId })))
  return { buildingId, dwellings }
}

const roomsOf = (floors: number, roomsPerFloor: number) =>
  Array.from({ length: floors * roomsPerFloor }, (_, at) => {
    const floor = Math.floor(at / roomsPerFloor) + 1
    return { floor, room: `${floor}${String((at % roomsPerFloor) + 1).padStart(2, '0')}` }
  })
