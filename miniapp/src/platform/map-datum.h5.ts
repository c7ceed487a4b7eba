import type { Datum, Pin, PointWgs84 } from '@huisheng/contract'

export const mapDatum: Datum = 'wgs84'
export const toMapPin = ({ longitude, latitude }: PointWgs84): Pin => ({ longitude, latitude, datum: 'wgs84' })
