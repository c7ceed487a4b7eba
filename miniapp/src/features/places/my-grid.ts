import type { GridCard } from '@huisheng/contract'
import { nameless } from '../../api/nameless'
import { whereAmI } from '../../platform/location'
import { readStored, writeStored } from '../../platform/storage'
import { ensurePrivacy } from '../../state/privacy'
import { useMe } from '../../state/session'
import { createStore, useStore } from '../../state/store'
import { useLoad } from '../use-load'

const store = createStore<string | null>(readStored<string>('grid'))

export const keepMyGrid = (gridId: string) => {
  writeStored('grid', gridId)
  store.write(gridId)
}

/** Staff stand in their own grid; a resident in the one last found. */
export const useMyGridId = () => {
  const kept = useStore(store)
  const me = useMe()
  return (me?.role === 'worker' ? me.areas[0]?.id : null) ?? kept
}

export const useGridCard = (gridId: string | null) =>
  useLoad<GridCard>(gridId && `card:${gridId}`, () => nameless.staffing.card({ params: { areaId: gridId ?? '' } }))

/** Finds the grid around the person; null where they declined, throws where it cannot be found. */
export const findMyGrid = async () => {
  if (!(await ensurePrivacy())) return null
  const { pin } = await whereAmI()
  const { card } = await nameless.staffing.locate({ query: pin })
  if (!card) throw new Error('您现在的位置不在任何网格内')
  keepMyGrid(card.id)
  return card
}

export const streetOf = (card: GridCard | null) => card?.path.find((area) => area.level === 'street')?.id ?? null

/** 田东社区 第四网格: the community where the grid's own name does not say it. */
export const nameOf = (card: GridCard) =>
  [...card.path.slice(2).map((area) => area.name), card.name]
    .filter((name, at, all) => at === all.length - 1 || !card.name.includes(name))
    .join(' ')
