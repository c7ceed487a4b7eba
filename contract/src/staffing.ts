import * as z from 'zod'
import { AreaLevel, GridKind } from './areas.ts'
import { OfficePhone } from './catalogue.ts'
import { staff } from './roles.ts'
import { route } from './route.ts'
import { Id, Instant, Pin, PointWgs84, words } from './values.ts'

const PublicStaff = z.object({ id: Id, name: z.string(), phone: z.string().nullable() })

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

export const staffing = {
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
  setCard: route({
    method: 'PATCH',
    path: '/areas/:areaId/card',
    summary: '修改网格的四至说明和监督电话',
    access: ['admin', 'officer'],
    params: byArea,
    body: z
      .object({
        range: words(2, 200, '请填写四至范围'),
        supervisionPhone: OfficePhone.nullable(),
      })
      .partial(),
    response: GridCard,
  }),
  mine: route({
    method: 'GET',
    path: '/me/grids',
    summary: '我负责、带领或今天替班的网格',
    access: staff,
    response: z.array(
      z.object({ id: Id, code: z.string(), name: z.string(), as: z.enum(['worker', 'leader', 'substitute']) }),
    ),
  }),
  list: route({
    method: 'GET',
    path: '/areas/:areaId/staffing',
    summary: '某区域内各网格的网格员、网格长和替班',
    access: staff,
    params: byArea,
    response: z.array(GridStaffing),
  }),
  set: route({
    method: 'PUT',
    path: '/areas/:areaId/staffing',
    summary: '设置一个网格的网格员、网格长和替班',
    access: ['admin', 'officer'],
    params: byArea,
    body: GridStaffing.omit({ gridId: true, code: true, name: true }),
    response: GridStaffing,
  }),
}
