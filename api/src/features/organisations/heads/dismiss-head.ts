import type { Actor } from '../../../http/actor.ts'
import { Problem } from '../../../http/problem.ts'
import { BuildingHead } from '../building-head.model.ts'
import { buildingOf } from './building-of.ts'

/** 免去楼长. Throws `not_found` where this person is none. */
export const dismissHead = async (actor: Actor, buildingId: string, accountId: string) => {
  await buildingOf(actor, buildingId)
  const { deletedCount } = await BuildingHead.deleteOne({ buildingId, accountId })
  if (deletedCount === 0) throw new Problem('not_found')
}
