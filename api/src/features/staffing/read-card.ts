import type { GridCard, Pin } from '@huisheng/contract'
import { Problem } from '../../http/problem.ts'
import { clock } from '../../platform/clock.ts'
import { staffCards } from '../accounts/staff-cards.ts'
import { areaRefs } from '../areas/area-refs.ts'
import { findGrid, gridAt } from '../areas/find-grid.ts'
import { staffOfGrid } from './staff-of-grid.ts'

/** The public card of a grid: throws `not_found` for anything that is not a grid in force. */
export const readCard = async (gridId: string): Promise<GridCard> => {
  const grid = await findGrid(gridId)
  if (!grid) throw new Problem('not_found')
  const { workerId, leaderId, substituteId } = await staffOfGrid(gridId, clock.now())
  const [path, cards] = await Promise.all([
    areaRefs(grid.path.slice(0, -1)),
    staffCards([workerId, leaderId, substituteId].filter((id) => id !== null)),
  ])
  const cardOf = (id: string | null) => {
    const card = id && cards.get(id)
    return card ? { id, ...card } : null
  }
  return {
    id: grid.id,
    code: grid.code,
    name: grid.name,
    kind: grid.kind,
    path: path.map(({ id, level, name }) => ({ id, level, name })),
    range: grid.range,
    households: grid.households,
    areaSquareMetres: grid.areaSquareMetres,
    centreWgs84: grid.centreWgs84,
    worker: cardOf(workerId),
    substitute: cardOf(substituteId),
    leader: cardOf(leaderId),
    supervisionPhone: grid.supervisionPhone,
  }
}

export const readCardAt = async (pin: Pin) => {
  const gridId = await gridAt(pin)
  return { card: gridId ? await readCard(gridId) : null }
}
