import type { AreaLevel, ImportFinding } from '@huisheng/contract'
import { Types } from 'mongoose'
import { isDeepStrictEqual } from 'node:util'
import type { AreaDocument } from '../area.model.ts'
import { areaSquareMetres } from '../measure.ts'
import type { AreaGeometry } from '../shape.ts'
import type { AreaDraft } from './area-draft.ts'
import { finding } from './finding.ts'
import { together, withoutHoles } from './polygon-clip.ts'

export type NextArea = Omit<AreaDocument, '_id' | 'version' | 'retiredIn' | 'validFrom' | 'validUntil'>
export type NextAreas = {
  areas: Map<string, NextArea>
  added: NextArea[]
  changed: NextArea[]
  retired: AreaDocument[]
  unchanged: number
  findings: ImportFinding[]
}
type Wanted = Omit<AreaDraft, 'geometry'> & { geometry: AreaGeometry | null }

const levelAbove: Record<AreaLevel, AreaLevel | null> = {
  district: null,
  street: 'district',
  community: 'street',
  grid: 'community',
}
const downwards: AreaLevel[] = ['district', 'street', 'community', 'grid']

/**
 * The map as a file leaves it. A file speaks for the communities its grids name: their other grids are retired, while
 * the grids of all other communities, and every area above, stay as they are. `idOf` gives a code its lasting id.
 */
export const nextAreas = (current: AreaDocument[], drafts: AreaDraft[], idOf: (code: string) => string): NextAreas => {
  const before = new Map(current.map((area) => [area.code, area]))
  const codeOf = new Map(current.map((area) => [String(area.areaId), area.code]))
  const spokenFor = new Set(drafts.filter(({ level }) => level === 'grid').map(({ parentCode }) => parentCode))
  const inFile = new Set(drafts.map(({ code }) => code))
  const isRetired = ({ level, parentId, code }: AreaDocument) =>
    level === 'grid' && spokenFor.has(codeOf.get(String(parentId)) ?? null) && !inFile.has(code)
  const kept = current.filter((area) => !inFile.has(area.code) && !isRetired(area))

  const wanted = new Map<string, Wanted>(kept.map((area) => [area.code, asWanted(area, codeOf)]))
  for (const draft of drafts) wanted.set(draft.code, { ...draft })
  const findings = [...parentFindings(drafts, wanted), ...outlineFindings(wanted, before)]
  const areas = findings.length > 0 ? new Map<string, NextArea>() : resolve(wanted, before, idOf)
  const next = [...areas.values()]
  const added = next.filter(({ code }) => !before.has(code))
  const changed = next.filter((area) => before.has(area.code) && differs(area, before.get(area.code)!))
  return {
    areas,
    added,
    changed,
    retired: current.filter(isRetired),
    unchanged: drafts.length - [...added, ...changed].filter(({ code }) => inFile.has(code)).length,
    findings,
  }
}

const asWanted = (area: AreaDocument, codeOf: Map<string, string>): Wanted => ({
  ...area,
  parentCode: codeOf.get(String(area.parentId)) ?? null,
  gridKind: area.gridKind ?? null,
  households: area.households ?? null,
  supervisionPhone: area.supervisionPhone ?? null,
  feature: -1,
})

const parentFindings = (drafts: AreaDraft[], wanted: Map<string, Wanted>) =>
  drafts
    .filter(({ level, parentCode }) => {
      const above = levelAbove[level]
      return above ? wanted.get(parentCode ?? '')?.level !== above : parentCode !== null
    })
    .map((draft) => finding('unknown_parent', [draft], `${draft.code} 的上级 ${draft.parentCode ?? '（空）'} 不存在`))

/** Gives areas without a geometry the outline of what lies below them, from the communities upwards. */
const outlineFindings = (wanted: Map<string, Wanted>, before: Map<string, AreaDocument>) =>
  downwards.toReversed().flatMap((level) =>
    [...wanted.values()]
      .filter((area) => area.level === level && !area.geometry)
      .flatMap((area) => {
        const below = [...wanted.values()].flatMap(({ parentCode, geometry }) =>
          parentCode === area.code && geometry ? [geometry] : [],
        )
        area.geometry = below.length > 0 ? outlineOf(level, below) : (before.get(area.code)?.geometry ?? null)
        return area.geometry ? [] : [finding('bad_geometry', [area], `${area.code} 没有图形，也没有下级区域`)]
      }),
  )

/** A hole in a district is ground that no grid covers, to be found as a gap; a hole further down is a neighbour. */
const outlineOf = (level: AreaLevel, below: AreaGeometry[]) => {
  const outline = together(below)
  return outline && level === 'district' ? withoutHoles(outline) : outline
}

const resolve = (wanted: Map<string, Wanted>, before: Map<string, AreaDocument>, idOf: (code: string) => string) => {
  const areas = new Map<string, NextArea>()
  for (const level of downwards)
    for (const area of wanted.values()) {
      if (area.level !== level) continue
      const parent = area.parentCode === null ? null : areas.get(area.parentCode)!
      const { code, name, gridKind } = area
      const was = before.get(code)
      areas.set(code, {
        areaId: was?.areaId ?? new Types.ObjectId(idOf(code)),
        level,
        code,
        name,
        parentId: parent?.areaId ?? null,
        ancestorIds: parent ? [...parent.ancestorIds, parent.areaId] : [],
        gridKind,
        geometry: area.geometry!,
        areaSquareMetres: areaSquareMetres(area.geometry!),
        range: area.range ?? was?.range ?? '',
        households: named(area.households, was?.households),
        supervisionPhone: named(area.supervisionPhone, was?.supervisionPhone),
      })
    }
  return areas
}

/** A file may empty a field by naming it as null; saying nothing keeps what was there. */
const named = <T>(inFile: T | null | undefined, was: T | null | undefined) =>
  inFile === undefined ? (was ?? null) : inFile

/** Range, households and phone are kept up in the console and do not make a new boundary. */
const differs = (next: NextArea, before: AreaDocument) =>
  !isDeepStrictEqual(boundaryOf(next), boundaryOf(before)) || !isDeepStrictEqual(next.geometry, before.geometry)

const boundaryOf = ({ name, gridKind, ancestorIds }: Pick<NextArea, 'name' | 'gridKind' | 'ancestorIds'>) => ({
  name,
  gridKind: gridKind ?? null,
  ancestorIds: ancestorIds.map(String),
})
