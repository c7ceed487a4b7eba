import { accountNames } from '../../accounts/account-names.ts'
import { clock } from '../../../platform/clock.ts'
import { gridsServedBy } from '../../staffing/grids-served-by.ts'
import { staffOfGrid } from '../../staffing/staff-of-grid.ts'

/** Of those who are named, the members of staff, and the leaders of the grids they work. */
export const excludedStaff = async (namedIds: readonly string[]): Promise<string[]> => {
  const now = clock.now()
  const named = [...(await accountNames(namedIds))].filter(([, { role }]) => role !== 'resident').map(([id]) => id)
  const grids = (await Promise.all(named.map((id) => gridsServedBy(id, now)))).flat()
  const posts = await Promise.all([...new Set(grids)].map((grid) => staffOfGrid(grid, now)))
  const leaders = posts.flatMap(({ leaderId }) => leaderId ?? [])
  return [...new Set([...named, ...leaders])]
}
