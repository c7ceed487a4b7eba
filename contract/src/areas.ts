import * as z from 'zod'
import { route } from './route.ts'
import { staff } from './roles.ts'
import { Datum, Geometry, Id, Instant, Pin, PointWgs84, words } from './values.ts'

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

const PublicStaff = z.object({ name: z.string(), phone: z.string().nullable() })

/** The public card of a grid (网格公示牌): its range, its worker, and whom to call when the worker does not answer. */
export const GridCard = z.object({
  id: Id,
  code: z.string(),
  name: z.string(),
  kind: GridKind,
  /** 区 › 街道 › 社区 */
  path: z.array(z.object({ id: Id, level: AreaLevel, name: z.string() })),
  range: z.string(),
  households: z.number().int().nullable(),
  areaSquareMetres: z.number(),
  centreWgs84: PointWgs84,
  worker: PublicStaff.nullable(),
  /** Who stands in today, when the worker is off. */
  substitute: PublicStaff.nullable(),
  leader: PublicStaff.nullable(),
  supervisionPhone: z.string().nullable(),
})
export type GridCard = z.infer<typeof GridCard>

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

export const GridStaffing = z.object({
  gridId: Id,
  code: z.string(),
  name: z.string(),
  workerId: Id.nullable(),
  leaderId: Id.nullable(),
  substituteId: Id.nullable(),
  substituteFrom: Instant.nullable(),
  substituteUntil: Instant.nullable(),
})
export type GridStaffing = z.infer<typeof GridStaffing>

const byArea = z.object({ areaId: Id })

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
  locate: route({
    method: 'GET',
    path: '/areas/locate',
    summary: '这一点属于哪个网格；不在任何网格内时 card 为空',
    access: 'public',
    query: Pin,
    response: z.object({ card: GridCard.nullable() }),
  }),
  card: route({
    method: 'GET',
    path: '/areas/:areaId/card',
    summary: '网格公示牌',
    access: 'public',
    params: byArea,
    response: GridCard,
    cacheSeconds: 60,
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
    response: ImportResult,
  }),
  staffing: route({
    method: 'GET',
    path: '/areas/:areaId/staffing',
    summary: '某区域内各网格的网格员、网格长和替班',
    access: staff,
    params: byArea,
    response: z.array(GridStaffing),
  }),
  setStaffing: route({
    method: 'PUT',
    path: '/areas/:areaId/staffing',
    summary: '设置一个网格的网格员、网格长和替班',
    access: ['admin', 'officer'],
    params: byArea,
    body: GridStaffing.omit({ gridId: true, code: true, name: true }),
    response: GridStaffing,
  }),
  setCard: route({
    method: 'PATCH',
    path: '/areas/:areaId/card',
    summary: '修改网格的四至说明和监督电话',
    access: ['admin', 'officer'],
    params: byArea,
    body: z
      .object({
        range: words(2, 200, '请填写四至范围'),
        supervisionPhone: z
          .string()
          .regex(/^[\d-]{5,20}$/, '电话格式不正确')
          .nullable(),
      })
      .partial(),
    response: GridCard,
  }),
}
