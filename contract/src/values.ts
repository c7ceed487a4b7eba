import * as z from 'zod'

export const Id = z.string().regex(/^[0-9a-f]{24}$/, '编号格式不正确')
export const Instant = z.iso.datetime()
/** A day of the calendar in Asia/Shanghai: 2026-11-22. */
export const Day = z.iso.date('请填写日期，格式为 2026-01-01')
export type Day = z.infer<typeof Day>

/** A phone of the Chinese mainland, eleven digits. */
export const Phone = z.string().regex(/^1[3-9]\d{9}$/, '请输入 11 位手机号码')

/** WGS84 from browsers and EXIF, GCJ-02 from WeChat. Stored as WGS84, converted once, at the edge. */
export const Datum = z.enum(['wgs84', 'gcj02'])
export type Datum = z.infer<typeof Datum>

export const PointWgs84 = z.object({ longitude: z.number(), latitude: z.number() })
export type PointWgs84 = z.infer<typeof PointWgs84>

/** A point as a client holds it, with its datum beside it. */
export const Pin = z.object({
  longitude: z.coerce.number().min(-180).max(180),
  latitude: z.coerce.number().min(-90).max(90),
  datum: Datum,
})
export type Pin = z.infer<typeof Pin>

/** Words of a person: well-formed, trimmed, no control characters but line breaks. */
export const words = (least: number, most: number, empty: string) =>
  z
    .string()
    .transform((text) =>
      text
        .replace(/\p{Surrogate}/gu, '\ufffd')
        .replace(/[\p{Cc}\p{Cf}]/gu, (mark) => (mark === '\n' ? mark : ''))
        .trim(),
    )
    .pipe(z.string().min(least, empty).max(most, `最多 ${most} 个字`))

/** Lists are read by cursor: `next` is null on the last page. */
export const Page = z.object({
  cursor: z.string().max(200).optional(),
  limit: z.coerce.number().int().min(1).max(100).default(20),
})
export const pageOf = <T extends z.ZodType>(item: T) => z.object({ items: z.array(item), next: z.string().nullable() })

export const Nothing = z.object({})

/** A GeoJSON geometry as the maps need it: positions are [longitude, latitude]. */
export const Geometry = z.object({ type: z.enum(['Polygon', 'MultiPolygon']), coordinates: z.array(z.unknown()) })

/** Money: whole 分, a hundredth of a yuan. */
export const Fen = z.number().int('金额精确到分').min(0, '金额不能为负').max(100_000_000_000, '金额太大')
export type Fen = z.infer<typeof Fen>
