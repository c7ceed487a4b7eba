import * as z from 'zod'
import { route } from './route.ts'
import { Datum, Geometry, Id, Instant, PointWgs84 } from './values.ts'

export const AreaLevel = z.enum(['district', 'street', 'community', 'grid'])
export type AreaLevel = z.infer<typeof AreaLevel>

/** unit 单位型(A), estate 小区型(B), street 街巷型(C), dedicated 专属. */
export const GridKind = z.enum(['unit', 'estate', 'street', 'dedicated'])
export type GridKind = z.infer<typeof GridKind>

export const AreaView = z.object({
  id: Id,
  level: AreaLevel,
  code: z.string(),
  name: z.string(),
  parentId: Id.nullable(),
  gridKind: GridKind.nullable(),
})
export type AreaView = z.infer<typeof AreaView>

export const OutlineFeature = z.object({
  type: z.literal('Feature'),
  id: Id,
  properties: z.object({ level: AreaLevel, code: z.string(), name: z.string(), parentId: Id.nullable() }),
  geometry: Geometry,
})
export const Outlines = z.object({
  type: z.literal('FeatureCollection'),
  datum: Datum,
  features: z.array(OutlineFeature),
})
export type Outlines = z.infer<typeof Outlines>

export const DoorPlateCode = z.string().regex(/^[0-9A-Za-z-]{6,40}$/, '门牌码格式不正确')
export const DoorPlateView = z.object({
  code: z.string(),
  address: z.string(),
  gridId: Id.nullable(),
  pointWgs84: PointWgs84.nullable(),
})
export type DoorPlateView = z.infer<typeof DoorPlateView>

export const ImportFinding = z.object({
  /** bad_geometry and bad_code concern one feature, overlap two, gap none. */
  kind: z.enum(['bad_geometry', 'bad_code', 'duplicate_code', 'unknown_parent', 'overlap', 'gap', 'outside']),
  /** Positions in the uploaded collection, from 0. */
  features: z.array(z.number().int()),
  codes: z.array(z.string()),
  message: z.string(),
  areaSquareMetres: z.number().nullable(),
  /** In WGS84, whatever the datum of the file. */
  geometry: Geometry.nullable(),
})
export type ImportFinding = z.infer<typeof ImportFinding>

export const ImportGrids = z.object({
  /** The datum of the file's positions. */
  datum: Datum,
  /** true: only report what would be found. */
  dryRun: z.boolean(),
  /** The day from which the new boundaries hold; reports keep the grid of their day. */
  validFrom: Instant.optional(),
  collection: z.object({
    type: z.literal('FeatureCollection'),
    features: z.array(z.unknown()).min(1, '文件里没有任何图形').max(200_000),
  }),
})
export const ImportResult = z.object({
  applied: z.boolean(),
  version: z.number().int().nullable(),
  features: z.number().int(),
  added: z.number().int(),
  changed: z.number().int(),
  unchanged: z.number().int(),
  retired: z.number().int(),
  findings: z.array(ImportFinding),
})
export type ImportResult = z.infer<typeof ImportResult>

export const areas = {
  tree: route({
    method: 'GET',
    path: '/areas',
    summary: '区域树：某区域的下级；不给 parentId 时返回区、街道和社区',
    access: 'public',
    query: z.object({ parentId: Id.optional() }),
    response: z.array(AreaView),
    cacheSeconds: 60,
  }),
  outlines: route({
    method: 'GET',
    path: '/areas/outlines',
    summary: '某一级区域的轮廓（GeoJSON），作为地图底图',
    access: 'public',
    query: z.object({ level: AreaLevel, withinId: Id.optional(), datum: Datum.default('wgs84') }),
    response: Outlines,
    cacheSeconds: 300,
  }),
  doorPlate: route({
    method: 'GET',
    path: '/door-plates/:code',
    summary: '按门牌码查地址和网格',
    access: 'public',
    params: z.object({ code: DoorPlateCode }),
    response: DoorPlateView,
  }),
  searchDoorPlates: route({
    method: 'GET',
    path: '/door-plates',
    summary: '按地址文字查门牌，最多 10 条',
    access: 'public',
    query: z.object({ q: z.string().trim().min(2, '至少输入 2 个字').max(60) }),
    response: z.array(DoorPlateView),
  }),
  importGrids: route({
    method: 'POST',
    path: '/areas/import',
    summary: '导入网格边界（GeoJSON），报告缝隙、重叠、坏编码和坏图形',
    access: ['admin'],
    body: ImportGrids,
    bodyLimitBytes: 64 * 1024 * 1024,
    response: ImportResult,
  }),
}
