import { clientOf, signInStaff } from './people.ts'

/** A grid of 盐田 whose worker has nothing to do yet, with its middle and the worker's login. */
export const quietGrid = async (origin: string) => {
  const { areas, staffing } = clientOf(origin)
  const community = (await areas.tree({ query: {} })).find(({ level }) => level === 'community')!
  for (const grid of (await areas.tree({ query: { parentId: community.id } })).reverse()) {
    const userName = `w${grid.code.slice(0, 6)}`
    const token = await signInStaff(origin, userName)
    const { items } = await clientOf(origin, token).reports.queue({ query: {} })
    const card = await staffing.card({ params: { areaId: grid.id } })
    const { centreWgs84: at } = card
    const found = await staffing.locate({ query: { ...at, datum: 'wgs84' } })
    if (items.length === 0 && found.card?.id === grid.id) return { grid, at, userName, workerName: card.worker!.name }
  }
  throw new Error('every worker of the community is busy')
}
