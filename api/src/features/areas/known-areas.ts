import type { AreaLevel, GridKind } from '@huisheng/contract'
import { performance } from 'node:perf_hooks'
import { clock } from '../../platform/clock.ts'
import { AreaMap, defaultSettings, mapId, type MapSettings } from './area-map.model.ts'
import { Area, type AreaDocument } from './area.model.ts'
import { buildGridIndex, type GridIndex } from './grid-index.ts'
import { shapeOf, type Shape } from './shape.ts'

/** An area as it is held in memory. `path` runs from the district down to the area itself. */
export type KnownArea = {
  id: string
  version: number
  level: AreaLevel
  code: string
  name: string
  parentId: string | null
  path: string[]
  gridKind: GridKind | null
  areaSquareMetres: number
  shape: Shape
}
export type KnownAreas = {
  version: number
  byId: Map<string, KnownArea>
  childrenOf: Map<string | null, KnownArea[]>
  grids: GridIndex<KnownArea>
  communities: GridIndex<KnownArea>
  settings: MapSettings
}
type Version = { number: number; publicationId: string; validFrom: Date }
type MapState = { versions: Version[]; settings: MapSettings }

const trustMilliseconds = 2_000
const versionsKept = 3

let state: { read: Promise<MapState>; at: number } | null = null
const loaded = new Map<string, Promise<KnownAreas>>()

/** The areas in force at a moment; before the first version, that one. Shared by all requests, re-read when a newer one is published. */
export const knownAreas = async (at = clock.now()): Promise<KnownAreas> => {
  const { versions, settings } = await mapState()
  const inForce = versions.findLast(({ validFrom }) => validFrom <= at) ?? versions[0]
  const key = inForce?.publicationId ?? ''
  const known = loaded.get(key) ?? load(inForce?.number ?? 0)
  loaded.delete(key)
  loaded.set(key, known)
  known.catch(() => loaded.delete(key))
  for (const old of [...loaded.keys()].slice(0, -versionsKept)) loaded.delete(old)
  return { ...(await known), settings }
}

/** Makes this process look at the published version again at once. */
export const forgetAreas = () => {
  state = null
  loaded.delete('')
}

const mapState = () => {
  if (state && performance.now() - state.at < trustMilliseconds) return state.read
  const read = readMap()
  state = { read, at: performance.now() }
  read.catch(forgetAreas)
  return read
}

/** Read at once, for those who are about to change the map. */
export const mapSettings = async () => (await readMap()).settings

const readMap = async (): Promise<MapState> => {
  const map = await AreaMap.findById(mapId, { lease: 0 }).lean()
  const versions = (map?.versions ?? []).map(({ number, publicationId, validFrom }) => ({
    number,
    publicationId: String(publicationId),
    validFrom,
  }))
  return { versions, settings: { ...defaultSettings, ...(map?.settings as Partial<MapSettings> | null) } }
}

const load = async (version: number): Promise<KnownAreas> => {
  const areas: KnownArea[] = []
  const inVersion = { version: { $lte: version }, $or: [{ retiredIn: null }, { retiredIn: { $gt: version } }] }
  for await (const area of Area.find(inVersion).lean<AreaDocument>().cursor({ batchSize: 2_000 }))
    areas.push(toKnown(area))
  areas.sort((a, b) => (a.code < b.code ? -1 : 1))
  const ofLevel = (level: AreaLevel) => areas.filter((area) => area.level === level)
  return {
    version,
    byId: new Map(areas.map((area) => [area.id, area])),
    childrenOf: groupByParent(areas),
    grids: buildGridIndex(ofLevel('grid')),
    communities: buildGridIndex(ofLevel('community')),
    settings: defaultSettings,
  }
}

const toKnown = (area: AreaDocument): KnownArea => ({
  id: String(area.areaId),
  version: area.version,
  level: area.level,
  code: area.code,
  name: area.name,
  parentId: area.parentId ? String(area.parentId) : null,
  path: [...area.ancestorIds, area.areaId].map(String),
  gridKind: area.gridKind ?? null,
  areaSquareMetres: area.areaSquareMetres,
  shape: shapeOf(area.geometry),
})

const groupByParent = (areas: KnownArea[]) => {
  const groups = new Map<string | null, KnownArea[]>()
  for (const area of areas) {
    const group = groups.get(area.parentId)
    if (group) group.push(area)
    else groups.set(area.parentId, [area])
  }
  return groups
}
