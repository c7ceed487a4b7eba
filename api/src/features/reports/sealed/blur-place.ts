import type { PlaceInput, PointWgs84 } from '@huisheng/contract'
import type { Location } from '../../areas/locate.ts'
import type { ReportFields } from '../report.fields.ts'

const stepsToADegree = 1_000

/** To about a hundred metres: enough to find the place with the words, not where somebody stood. */
export const blurPoint = ({ longitude, latitude }: PointWgs84): PointWgs84 => ({
  longitude: Math.round(longitude * stepsToADegree) / stepsToADegree,
  latitude: Math.round(latitude * stepsToADegree) / stepsToADegree,
})

/** What is kept of the place of a tip-off. How far a border lies would give the exact point away again. */
export const blurPlace = (place: PlaceInput, location: Location): ReportFields['place'] => ({
  by: place.by,
  words: place.words,
  accuracyMetres: null,
  address: location.address,
  doorPlateCode: location.doorPlateCode,
  pointWgs84: location.pointWgs84 && blurPoint(location.pointWgs84),
  why: withoutDistances(location.why),
})

export const withoutDistances = (why: string) => why.split('，')[0]!
