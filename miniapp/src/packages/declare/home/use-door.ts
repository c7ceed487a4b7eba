import type { DwellingRef } from '@huisheng/contract'
import { api } from '../../../api/client'
import { plateTokenFrom } from '../../../features/addresses/plate-token'
import { useLoad } from '../../../features/use-load'

export type Door = DwellingRef & { communityName: string | null }
type Params = Partial<Record<'plate' | 'dwelling' | 'q', string>>

/** What a link or a plate opens. WeChat hands the scanned link over whole, as `q`. */
export const useDoor = ({ plate, dwelling, q }: Params, signedIn: boolean) => {
  const token = plateTokenFrom(plate ?? q ?? '')
  const asked = token ?? (signedIn ? (dwelling ?? null) : null)
  const door = useLoad<Door>(asked && `door:${asked}`, async () =>
    token
      ? api.addresses.plate({ params: { plate: token } })
      : { ...(await api.addresses.dwelling({ params: { dwellingId: asked ?? '' } })), communityName: null },
  )
  return { ...door, unreadable: !token && !dwelling, needsSignIn: !token && !!dwelling && !signedIn }
}
