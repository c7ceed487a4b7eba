import type { contract } from '@huisheng/contract'
import type * as z from 'zod'
import type { Actor } from '../../http/actor.ts'
import { badField, Problem } from '../../http/problem.ts'
import { clock } from '../../platform/clock.ts'
import { insertOnce } from '../accounts/insert-once.ts'
import { findStaff } from '../accounts/find-staff.ts'
import { isWithin } from '../areas/areas-below.ts'
import { findGrid } from '../areas/find-grid.ts'
import { GridPost, type GridPostRecord } from './grid-post.model.ts'
import { announcePosts, toPost, type Post } from './known-posts.ts'

export type Staffing = z.output<typeof contract.staffing.set.body>

/** Sets who holds a grid, keeping those before with their dates of office. Officers only below their own areas. */
export const setStaffing = async (actor: Actor, gridId: string, wanted: Staffing) => {
  await admitToGrid(actor, gridId)
  await check(wanted)
  return writeStaffing(gridId, wanted)
}

/** Throws `not_found` unless it is a grid, and for officers one below their areas. */
export const admitToGrid = async (actor: Actor, gridId: string) => {
  const grid = await findGrid(gridId)
  const within = actor.role === 'admin' || (await isWithin(gridId, actor.areaIds))
  if (!grid || !within) throw new Problem('not_found')
}

/** For those who have checked the rules themselves. */
export const writeStaffing = async (gridId: string, wanted: Staffing): Promise<Post> => {
  const post = await writePost(gridId, wanted)
  await announcePosts()
  return post
}

/** The same for many posts in a row, announced once afterwards. Safe to repeat: what is so already is not written again. */
export const writePost = async (gridId: string, wanted: Staffing): Promise<Post> => {
  for (;;) {
    const read = await insertOnce(() =>
      GridPost.findOneAndUpdate(
        { gridId },
        { $setOnInsert: { revision: 0, past: [] } },
        { upsert: true, returnDocument: 'after' },
      ).lean<GridPostRecord>(),
    )
    if (isSo(toPost(read!), wanted)) return toPost(read!)
    const { set, past } = changeOf(read!, wanted, clock.now())
    const written = await GridPost.findOneAndUpdate(
      { gridId, revision: read!.revision },
      { $set: { ...set, revision: read!.revision + 1 }, $push: { past: { $each: past } } },
      { returnDocument: 'after' },
    ).lean<GridPostRecord>()
    if (written) return toPost(written)
  }
}

const isSo = (post: Post, wanted: Staffing) =>
  post.workerId === wanted.workerId &&
  post.leaderId === wanted.leaderId &&
  post.substituteId === wanted.substituteId &&
  post.substituteFrom?.getTime() === dateOf(wanted.substituteFrom)?.getTime() &&
  post.substituteUntil?.getTime() === dateOf(wanted.substituteUntil)?.getTime()

const dateOf = (instant: string | null) => (instant === null ? null : new Date(instant))

const changeOf = (read: GridPostRecord, wanted: Staffing, now: Date) => {
  const before = toPost(read)
  const sameWorker = before.workerId === wanted.workerId
  const sameLeader = before.leaderId === wanted.leaderId
  const sameStandIn = before.substituteId === wanted.substituteId
  const left = (as: string, staffId: string | null, from: Date | null | undefined, same: boolean) =>
    same || !staffId ? [] : [{ as, staffId, from: from ?? now, until: now }]
  return {
    set: {
      workerId: wanted.workerId,
      leaderId: wanted.leaderId,
      substituteId: wanted.substituteId,
      substituteFrom: dateOf(wanted.substituteFrom),
      substituteUntil: dateOf(wanted.substituteUntil),
      workerSince: sameWorker ? (read.workerSince ?? now) : now,
      leaderSince: sameLeader ? (read.leaderSince ?? now) : now,
    },
    past: [
      ...left('worker', before.workerId, read.workerSince, sameWorker),
      ...left('leader', before.leaderId, read.leaderSince, sameLeader),
      ...left('substitute', before.substituteId, before.substituteFrom, sameStandIn),
    ],
  }
}

const check = async ({ workerId, leaderId, substituteId, substituteFrom, substituteUntil }: Staffing) => {
  const [workers, leaders] = await Promise.all([idsOf('worker'), idsOf('leader')])
  if (workerId && !workers.has(workerId)) throw badField('workerId', '请选择在岗的网格员')
  if (leaderId && !leaders.has(leaderId)) throw badField('leaderId', '请选择在岗的网格长')
  if (substituteId && !workers.has(substituteId) && !leaders.has(substituteId))
    throw badField('substituteId', '请选择在岗的网格员或网格长')
  if (substituteId && substituteId === workerId) throw badField('substituteId', '替班不能是网格员本人')
  if (substituteFrom && substituteUntil && substituteFrom >= substituteUntil)
    throw badField('substituteUntil', '替班的结束时间应晚于开始时间')
}

const idsOf = async (role: 'worker' | 'leader') => new Set((await findStaff({ role })).map(({ id }) => id))
