import type { ImportFinding } from '@huisheng/contract'
import { areaSquareMetres } from '../measure.ts'
import type { AreaGeometry } from '../shape.ts'

/** Where a finding lies: the feature in the file, the code, or both. */
type Concerned = { feature?: number; code?: string }

export const finding = (
  kind: ImportFinding['kind'],
  concerned: readonly Concerned[],
  message: string,
  geometry: AreaGeometry | null = null,
): ImportFinding => ({
  kind,
  features: concerned.flatMap(({ feature }) => (feature === undefined || feature < 0 ? [] : [feature])),
  codes: [...new Set(concerned.flatMap(({ code }) => (code === undefined ? [] : [code])))],
  message,
  areaSquareMetres: geometry && areaSquareMetres(geometry),
  geometry,
})

/** With these nothing is written: the file does not say what it means. Gaps and overlaps may be lived with. */
const blocking: ImportFinding['kind'][] = ['bad_geometry', 'bad_code', 'duplicate_code', 'unknown_parent']
export const blocks = ({ kind }: ImportFinding) => blocking.includes(kind)

export const roundMetres = (squareMetres: number) =>
  squareMetres >= 10_000 ? `${(squareMetres / 1e6).toFixed(3)} 平方公里` : `${squareMetres.toFixed(1)} 平方米`
