import { keptFresh } from '../../platform/kept-fresh.ts'
import { findStaff } from '../accounts/find-staff.ts'
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
  const active = new Set([...workers, ...leaders].map(({ id }) => id))
  const all = read.map(toPost).map((post) => heldBy(post, active))
  return {
    byGrid: new Map(all.map((post) => [post.gridId, post])),
    byWorker: groupBy(all, 'workerId'),
    byLeader: groupBy(all, 'leaderId'),
    bySubstitute: groupBy(all, 'substituteId'),
  }
})

/** Who has been switched off holds nothing any more, whatever the post still says. */
const heldBy = (post: Post, active: Set<string>): Post => ({
  ...post,
  workerId: post.workerId && active.has(post.workerId) ? post.workerId : null,
  leaderId: post.leaderId && active.has(post.leaderId) ? post.leaderId : null,
  substituteId: post.substituteId && active.has(post.substituteId) ? post.substituteId : null,
})

/** Every post, by grid and by holder, from memory. */
export const knownPosts = posts.current
/** Lets every process see what was changed. */
export const announcePosts = posts.touch

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
