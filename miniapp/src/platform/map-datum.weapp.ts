import type { Datum, Pin, PointWgs84 } from '@huisheng/contract'
import { toGcj02 } from './datum'

export const mapDatum: Datum = 'gcj02'
export const toMapPin = (point: PointWgs84): Pin => toGcj02(point)
