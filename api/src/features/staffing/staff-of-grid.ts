import { knownPosts, standsIn } from './known-posts.ts'

export type StaffOfGrid = {
  workerId: string | null
  leaderId: string | null
  /** Only while standing in. */
  substituteId: string | null
  /** Who works the grid at that moment: the substitute while there is one, else the worker. */
  onDutyId: string | null
}

export const staffOfGrid = async (gridId: string, at: Date): Promise<StaffOfGrid> => {
  const post = (await knownPosts()).byGrid.get(gridId)
  if (!post) return { workerId: null, leaderId: null, substituteId: null, onDutyId: null }
  const { workerId, leaderId } = post
  const substituteId = standsIn(post, at) ? post.substituteId : null
  return { workerId, leaderId, substituteId, onDutyId: substituteId ?? workerId }
}
