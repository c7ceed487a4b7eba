import { AreaLevel, GridKind } from '@huisheng/contract'
import * as z from 'zod'
import type { AreaGeometry } from '../shape.ts'

/**
 * The properties a feature of an import file may carry; whatever else it has is ignored. What the console keeps up
 * (range, households, phone) stays as it was where the file does not name it.
 */
export const DraftProperties = z.object({
  level: AreaLevel.default('grid'),
  code: z.string('缺少编码 code').trim().min(1, '缺少编码 code').max(40, '编码 code 最多 40 个字'),
  name: z.string('缺少名称 name').trim().min(1, '缺少名称 name').max(60, '名称 name 最多 60 个字'),
  parentCode: z.string('上级编码 parentCode 应为文字').trim().max(40).nullable().default(null),
  kind: GridKind.nullable().default(null),
  range: z.string().max(200, '四至 range 最多 200 个字').optional(),
  households: z.number().int('户数 households 应为整数').min(0).nullable().optional(),
  supervisionPhone: z
    .string()
    .regex(/^[\d-]{5,20}$/, '监督电话 supervisionPhone 格式不正确')
    .nullable()
    .optional(),
})

/** One area as a file wants it, in WGS84. `geometry` is null where the areas below give the outline. */
export type AreaDraft = Omit<z.output<typeof DraftProperties>, 'kind'> & {
  gridKind: GridKind | null
  geometry: AreaGeometry | null
  /** Its place in the file, from 0. */
  feature: number
}
