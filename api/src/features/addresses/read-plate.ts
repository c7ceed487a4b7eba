import type { PlateView } from '@huisheng/contract'
import { Problem } from '../../http/problem.ts'
import { areaRefs } from '../areas/area-refs.ts'
import { dwellingRef } from './dwelling-facts.ts'
import { dwellingsByCode } from './find-dwellings.ts'
import { codeOfPlate } from './plate-token.ts'

/** The dwelling behind a scanned plate; no person is named. */
export const readPlate = async (token: string): Promise<PlateView> => {
  const code = codeOfPlate(token)
  const facts = code === null ? undefined : (await dwellingsByCode([code])).get(code)
  if (!facts) throw new Problem('not_found')
  const areas = await areaRefs(facts.areaIds)
  return {
    ...dwellingRef(facts),
    grid: areas.find(({ level }) => level === 'grid') ?? null,
    communityName: areas.find(({ level }) => level === 'community')?.name ?? null,
  }
}
