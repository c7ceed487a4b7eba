import { Problem } from '../http/problem.ts'
import { areasBelow } from '../features/areas/areas-below.ts'
import { areaRefs, type AreaRef } from '../features/areas/area-refs.ts'
import { importGrids } from '../features/areas/import/import-grids.ts'
import { listAreas } from '../features/areas/list-areas.ts'
import { districtCode, demoFeatures } from './demo-areas.ts'

const validFrom = '2025-01-01T00:00:00+08:00'

/** The demo's areas by code; published if they are not there yet. */
export const seedAreas = async (): Promise<Map<string, AreaRef>> => {
  if (!(await demoDistrict())) await publish()
  const district = await demoDistrict()
  const refs = await areaRefs(await areasBelow(district!.id))
  return new Map(refs.map((ref) => [ref.code, ref]))
}

const demoDistrict = async () => (await listAreas()).find(({ code }) => code === districtCode)

const publish = async () => {
  const result = await importGrids({
    datum: 'wgs84',
    dryRun: false,
    validFrom: new Date(validFrom).toISOString(),
    collection: { type: 'FeatureCollection', features: demoFeatures() },
  })
  if (!result.applied) throw new Problem('internal')
}
