import type { AreaLevel } from '@huisheng/contract'
import { badField, Problem } from '../../http/problem.ts'
import { knownAreas, type KnownArea } from './known-areas.ts'

/** The areas directly below one, or everything above the grids. */
export const listAreas = async (parentId?: string): Promise<KnownArea[]> => {
  const { byId, childrenOf } = await knownAreas()
  if (!parentId) return [...byId.values()].filter(({ level }) => level !== 'grid')
  if (!byId.has(parentId)) throw new Problem('not_found')
  return childrenOf.get(parentId) ?? []
}

/** More outlines than this are no map any more. */
const mostOutlines = 3_000

export const listOutlines = async (level: AreaLevel, withinId?: string): Promise<KnownArea[]> => {
  const { byId } = await knownAreas()
  if (withinId && !byId.has(withinId)) throw new Problem('not_found')
  const found = [...byId.values()].filter((area) => area.level === level && (!withinId || area.path.includes(withinId)))
  if (found.length > mostOutlines) throw badField('withinId', '范围太大，请先选择街道或社区')
  return found
}
