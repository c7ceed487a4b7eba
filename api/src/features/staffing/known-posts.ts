import { keptFresh } from '../../platform/kept-fresh.ts'
import { findStaff } from '../accounts/find-staff.ts'
import { onStaffChange } from '../accounts/staff/on-staff-change.ts'
import { GridPost, type GridPostRecord } from './grid-post.model.ts'

export type Post = {
  gridId: string
  workerId: string | null
  leaderId: string | null
  substituteId: string | null
  substituteFrom: Date | null
  substituteUntil: Date | null
}

const posts = keptFresh('staffing', async () => {
  const read = await GridPost.find({}, { past: 0 }).lean<GridPostRecord[]>()
  const [workers, leaders] = await Promise.all([findStaff({ role: 'worker' }), findStaff({ role: 'leader' })])
  const [workerIds, leaderIds] = [idsOf(workers), idsOf(leaders)]
  const all = read.map(toPost).map((post) => heldBy(post, workerIds, leaderIds))
  return {
    byGrid: new Map(all.map((post) => [post.gridId, post])),
    byWorker: groupBy(all, 'workerId'),
    byLeader: groupBy(all, 'leaderId'),
    bySubstitute: groupBy(all, 'substituteId'),
  }
})

/** Who was switched off or has another role now holds nothing, whatever the post still says. */
const heldBy = (post: Post, workers: Set<string>, leaders: Set<string>): Post => ({
  ...post,
  workerId: heldAs(post.workerId, workers),
  leaderId: heldAs(post.leaderId, leaders),
  substituteId: heldAs(post.substituteId, workers) ?? heldAs(post.substituteId, leaders),
})

const heldAs = (id: string | null, active: Set<string>) => (id && active.has(id) ? id : null)
const idsOf = (staff: { id: string }[]) => new Set(staff.map(({ id }) => id))

/** Every post, by grid and by holder, from memory. */
export const knownPosts = posts.current
/** Lets every process see what was changed. */
export const announcePosts = posts.touch
onStaffChange(announcePosts)

const groupBy = (posts: Post[], holder: 'workerId' | 'leaderId' | 'substituteId') => {
  const groups = new Map<string, Post[]>()
  for (const post of posts) {
    const id = post[holder]
    if (id) groups.set(id, [...(groups.get(id) ?? []), post])
  }
  return groups
}

const idOf = (id: unknown) => (id ? String(id) : null)
export const toPost = (post: Omit<GridPostRecord, 'past'>): Post => ({
  gridId: String(post.gridId),
  workerId: idOf(post.workerId),
  leaderId: idOf(post.leaderId),
  substituteId: idOf(post.substituteId),
  substituteFrom: post.substituteFrom ?? null,
  substituteUntil: post.substituteUntil ?? null,
})

/** From the first moment of the stand-in until, and not including, the last. */
export const standsIn = ({ substituteId, substituteFrom, substituteUntil }: Post, at: Date) =>
  substituteId !== null &&
  (substituteFrom === null || substituteFrom <= at) &&
  (substituteUntil === null || substituteUntil > at)
