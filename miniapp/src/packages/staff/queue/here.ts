import type { Pin, PointWgs84 } from '@huisheng/contract'
import { toGcj02 } from '../../../platform/datum'
import { whereAmI } from '../../../platform/location'
import { ensurePrivacy } from '../../../state/privacy'
import { createStore, useStore } from '../../../state/store'

const store = createStore<Pin | null>(null)

export const useHere = () => useStore(store)

/** Only on the person's own word: their place is never asked for by itself, and never leaves the telephone. */
export const findHere = async () => {
  if (!(await ensurePrivacy())) return
  store.write((await whereAmI()).pin)
}

const earthMetres = 6_371_000
const rad = (degrees: number) => (degrees * Math.PI) / 180

/** As the crow flies, in metres. */
export const distanceFrom = (here: Pin, point: PointWgs84) => {
  const there = here.datum === 'gcj02' ? toGcj02(point) : point
  const dx = rad(there.longitude - here.longitude) * Math.cos(rad((here.latitude + there.latitude) / 2))
  const dy = rad(there.latitude - here.latitude)
  return Math.round(earthMetres * Math.hypot(dx, dy))
}
