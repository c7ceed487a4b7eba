import type { DwellingRef } from '@huisheng/contract'

/** What tells a dwelling from its neighbours in the same building: the end of its address. */
export const roomOf = ({ address, buildingName }: DwellingRef) => {
  const at = address.lastIndexOf(buildingName)
  return (at >= 0 && address.slice(at + buildingName.length).trim()) || address
}

/** From the lowest floor up, and along the corridor. */
export const byFloorAndRoom = <T extends { floor: number; dwelling: DwellingRef }>(a: T, b: T) =>
  a.floor - b.floor || roomOf(a.dwelling).localeCompare(roomOf(b.dwelling), 'zh-CN', { numeric: true })
