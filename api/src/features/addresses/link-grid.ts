import type { PointWgs84 } from '@huisheng/contract'
import { Types } from 'mongoose'
import { locatePoint } from '../areas/grid-index.ts'
import type { KnownArea, KnownAreas } from '../areas/known-areas.ts'

export type LinkFacts = { gridCode: string; communityCode: string; pointWgs84: PointWgs84 | null }
export type Link = { gridId: string | null; areaIds: string[]; by: 'file' | 'point' }

const byCodes = new WeakMap<KnownAreas['byId'], Map<string, KnownArea>>()

export const areasByCode = ({ byId }: KnownAreas) => {
  const known = byCodes.get(byId) ?? new Map([...byId.values()].map((area) => [area.code, area]))
  byCodes.set(byId, known)
  return known
}

/** Where a building lies on today's map: by the grid the file named, else by its point, else as far as its community. */
export const linkOf = (areas: KnownAreas, { gridCode, communityCode, pointWgs84 }: LinkFacts): Link => {
  const codes = areasByCode(areas)
  const named = codes.get(gridCode)
  if (named?.level === 'grid') return { gridId: named.id, areaIds: named.path, by: 'file' }
  const held = pointWgs84 && locatePoint(areas.grids, pointWgs84)
  if (held) return { gridId: held.id, areaIds: held.path, by: 'point' }
  const around = pointWgs84 && locatePoint(areas.communities, pointWgs84)
  return { gridId: null, areaIds: (codes.get(communityCode) ?? around)?.path ?? [], by: 'point' }
}

type GridLink = { gridId: Types.ObjectId; validFrom: Date; by: 'file' | 'point' }

/** The links with the new one before them, where it leads to another grid than the newest. */
export const withLink = (links: readonly GridLink[], { gridId, by }: Link, validFrom: Date): GridLink[] =>
  gridId === null || String(links[0]?.gridId) === gridId
    ? [...links]
    : [{ gridId: new Types.ObjectId(gridId), validFrom, by }, ...links]
