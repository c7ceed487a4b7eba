import type { GridStaffing } from '@huisheng/contract'
import { Problem } from '../../http/problem.ts'
import { areaPath, gridsBelow } from '../areas/areas-below.ts'
import { findGrid, type GridFacts } from '../areas/find-grid.ts'
import { knownPosts, type Post } from './known-posts.ts'

type Grid = Pick<GridFacts, 'id' | 'code' | 'name'>

export const listStaffing = async (areaId: string): Promise<GridStaffing[]> => {
  if ((await areaPath(areaId)).length === 0) throw new Problem('not_found')
  const [grids, { byGrid }] = await Promise.all([gridsBelow([areaId]), knownPosts()])
  return grids.map((grid) => presentStaffing(grid, byGrid.get(grid.id)))
}

export const staffingOf = async (post: Post) => presentStaffing((await findGrid(post.gridId))!, post)

const presentStaffing = ({ id, code, name }: Grid, post?: Post): GridStaffing => ({
  gridId: id,
  code,
  name,
  workerId: post?.workerId ?? null,
  leaderId: post?.leaderId ?? null,
  substituteId: post?.substituteId ?? null,
  substituteFrom: post?.substituteFrom?.toISOString() ?? null,
  substituteUntil: post?.substituteUntil?.toISOString() ?? null,
})
