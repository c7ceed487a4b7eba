import { areaRefs } from '../areas/area-refs.ts'

/** 盐田区海山街道鹏湾社区: the names from the district down to the community. */
export const areaNames = async (areaIds: readonly string[]) =>
  (await areaRefs(areaIds))
    .filter(({ level }) => level !== 'grid')
    .map(({ name }) => name)
    .join('')

export const unitName = (unit: string) => (/^[0-9A-Za-z]+$/.test(unit) ? `${unit}单元` : unit)
export const roomName = (room: string) => (/[0-9A-Za-z]$/.test(room) ? `${room}室` : room)

export const buildingAddress = (within: string, road: string, name: string) =>
  `${road.startsWith(within) ? '' : within}${road}${name}`
export const dwellingAddress = (building: string, unit: string, room: string) =>
  building + unitName(unit) + roomName(room)
