import type { Outlines } from '@huisheng/contract'
import { useMemo } from 'react'
import { nameless } from '../../api/nameless'
import { mapDatum } from '../../platform/map-datum'
import { useLoad } from '../use-load'

/** Streets as the base; grids of one street once it is known which. */
export const useOutlines = (streetId: string | null): Outlines[] => {
  const streets = useLoad('streets', () => nameless.areas.outlines({ query: { level: 'street', datum: mapDatum } }))
  const grids = useLoad(streetId && `grids:${streetId}`, () =>
    nameless.areas.outlines({ query: { level: 'grid', withinId: streetId ?? undefined, datum: mapDatum } }),
  )
  return useMemo(() => [streets.data, grids.data].filter((outline) => outline !== null), [streets.data, grids.data])
}
