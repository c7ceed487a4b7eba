import { nameless } from '../../api/nameless'
import type { DraftPlace } from '../drafts/draft'
import { nameOf, streetOf } from './my-grid'
import { useLoad } from '../use-load'

/** The grid a pin falls in, to say so at once; silent without a network, the server finds it again anyway. */
export const usePlaceGrid = ({ pin, plate }: Pick<DraftPlace, 'pin' | 'plate'>) => {
  const key = pin && !plate ? `locate:${pin.datum}:${pin.longitude},${pin.latitude}` : null
  const { data } = useLoad(key, async () => (pin ? nameless.staffing.locate({ query: pin }) : { card: null }))
  const card = data?.card ?? null
  return {
    gridId: card?.id ?? null,
    streetId: streetOf(card),
    name: card && nameOf(card),
    words: data && !card ? '这一点不在任何网格内，会由派遣员处理' : null,
  }
}
