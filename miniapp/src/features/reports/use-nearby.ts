import type { NearbyReport, Pin } from '@huisheng/contract'
import { api } from '../../api/client'
import { useMe } from '../../state/session'
import { useLoad } from '../use-load'

/** Open reports of the same matter near by; none before a person is known, and never in the way of sending. */
export const useNearby = (matterCode: string, pin: Pin | null) => {
  const me = useMe()
  const key =
    me && matterCode && pin ? `nearby:${matterCode}:${pin.longitude.toFixed(5)},${pin.latitude.toFixed(5)}` : null
  return useLoad<NearbyReport[]>(key, () =>
    pin ? api.reports.nearby({ query: { ...pin, matterCode } }) : Promise.resolve([]),
  )
}
