import type { Pin } from '@huisheng/contract'
import type * as z from 'zod'
import { distanceMetres } from '../../areas/measure.ts'
import { toWgs84 } from '../../areas/to-wgs84.ts'
import type { DeclaredDwelling } from '../declaration.fields.ts'

/** Where somebody stood, and how far that is from the dwelling where both are known. */
export const placeOfVisit = (
  pin: z.output<typeof Pin> | null,
  { pointWgs84 }: Pick<DeclaredDwelling, 'pointWgs84'>,
) => {
  const placeWgs84 = pin && toWgs84(pin)
  return {
    placeWgs84,
    distanceMetres: placeWgs84 && pointWgs84 ? Math.round(distanceMetres(placeWgs84, pointWgs84)) : null,
  }
}
