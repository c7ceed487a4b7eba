import type { Datum, ImportFinding } from '@huisheng/contract'
import * as z from 'zod'
import { polygonsOf, type AreaGeometry } from '../shape.ts'
import { positionToWgs84 } from '../to-wgs84.ts'
import { DraftProperties, type AreaDraft } from './area-draft.ts'
import { checkGeometry } from './check-geometry.ts'
import { finding } from './finding.ts'

const Feature = z.object({ type: z.literal('Feature'), properties: z.unknown(), geometry: z.unknown() })

type FeatureReading = { draft: AreaDraft } | { findings: ImportFinding[] }
type Reading = { drafts: AreaDraft[]; findings: ImportFinding[] }

/** Reads each feature by itself: a broken one is a finding and never hides the others. */
export const readFeatures = (features: unknown[], datum: Datum, gridCodePattern: string): Reading => {
  const reading: Reading = { drafts: [], findings: [] }
  const pattern = new RegExp(gridCodePattern)
  features.forEach((value, feature) => {
    const read = readFeature(value, feature, datum)
    if ('findings' in read) reading.findings.push(...read.findings)
    else {
      reading.drafts.push(read.draft)
      if (read.draft.level === 'grid' && !pattern.test(read.draft.code))
        reading.findings.push(
          finding('bad_code', [read.draft], `编码 ${read.draft.code} 不符合规则 ${gridCodePattern}`),
        )
    }
  })
  reading.findings.push(...duplicates(reading.drafts))
  return reading
}

const readFeature = (value: unknown, feature: number, datum: Datum): FeatureReading => {
  const shell = Feature.safeParse(value)
  if (!shell.success) return { findings: [finding('bad_geometry', [{ feature }], '不是 GeoJSON 的 Feature')] }
  const properties = DraftProperties.safeParse(shell.data.properties)
  const derived = properties.success && properties.data.level !== 'grid' && shell.data.geometry === null
  const shape = derived ? { geometry: null, fault: null } : checkGeometry(shell.data.geometry)
  const code = properties.success ? properties.data.code : undefined
  const findings = [
    ...(properties.success
      ? []
      : properties.error.issues.map(({ message }) => finding('bad_code', [{ feature }], message))),
    ...(shape.fault === null ? [] : [finding('bad_geometry', [{ feature, code }], shape.fault)]),
  ]
  if (!properties.success || findings.length > 0) return { findings }
  const { kind, ...rest } = properties.data
  const gridKind = rest.level === 'grid' ? (kind ?? 'estate') : null
  const geometry = shape.geometry && inWgs84(shape.geometry, datum)
  return { draft: { ...rest, gridKind, geometry, feature } }
}

const inWgs84 = (geometry: AreaGeometry, datum: Datum): AreaGeometry => {
  const coordinates = polygonsOf(geometry).map((rings) =>
    rings.map((ring) => ring.map((position) => positionToWgs84(position, datum))),
  )
  return geometry.type === 'Polygon'
    ? { type: 'Polygon', coordinates: coordinates[0]! }
    : { type: 'MultiPolygon', coordinates }
}

const duplicates = (drafts: AreaDraft[]) => {
  const byCode = new Map<string, AreaDraft[]>()
  for (const draft of drafts) byCode.set(draft.code, [...(byCode.get(draft.code) ?? []), draft])
  return [...byCode.entries()]
    .filter(([, same]) => same.length > 1)
    .map(([code, same]) => finding('duplicate_code', same, `编码 ${code} 出现 ${same.length} 次`))
}
