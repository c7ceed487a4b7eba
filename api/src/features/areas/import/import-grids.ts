import type { ImportFinding, ImportGrids, ImportResult } from '@huisheng/contract'
import { Types } from 'mongoose'
import type * as z from 'zod'
import { clock } from '../../../platform/clock.ts'
import { Area, type AreaDocument } from '../area.model.ts'
import { mapSettings } from '../known-areas.ts'
import type { AreaDraft } from './area-draft.ts'
import { prepare } from './covered-area.ts'
import { findGaps, findOutside } from './find-gaps.ts'
import { findOverlaps } from './find-overlaps.ts'
import { blocks } from './finding.ts'
import { nextAreas, type NextAreas } from './next-areas.ts'
import { latestAreas, latestVersion, publish, whilePublishing } from './publish-areas.ts'
import { readFeatures } from './read-features.ts'

type Import = z.output<typeof ImportGrids>

/** Reports what a file of areas would do, and does it where asked and possible. The same file again changes nothing. */
export const importGrids = async ({ datum, dryRun, validFrom, collection }: Import): Promise<ImportResult> => {
  const settings = await mapSettings()
  const { drafts, findings } = readFeatures(collection.features, datum, settings.gridCodePattern)
  const refused = findings.some(blocks)
  const plan = async () => {
    const next = nextAreas(await latestAreas(), drafts, await lastingIds(drafts))
    return { next, findings: [...findings, ...next.findings, ...mapFindings(next, drafts, settings)] }
  }
  if (dryRun || refused) {
    const planned = await plan()
    return resultOf(planned.next, planned.findings, collection.features.length, { applied: false, version: null })
  }
  return whilePublishing(async (publication) => {
    const { next, findings: found } = await plan()
    const applied = !found.some(blocks)
    const nothingNew = next.added.length + next.changed.length + next.retired.length === 0
    const version = !applied
      ? null
      : nothingNew
        ? await latestVersion()
        : await publish(publication, next, validFrom ? new Date(validFrom) : clock.now())
    return resultOf(next, found, collection.features.length, { applied, version })
  })
}

const resultOf = (
  { added, changed, retired, unchanged }: NextAreas,
  findings: ImportFinding[],
  features: number,
  done: Pick<ImportResult, 'applied' | 'version'>,
): ImportResult => ({
  ...done,
  features,
  added: added.length,
  changed: changed.length,
  unchanged,
  retired: retired.length,
  findings,
})

/** A code keeps its id through retirement. */
const lastingIds = async (drafts: AreaDraft[]) => {
  const known = await Area.find({ code: { $in: drafts.map(({ code }) => code) } }, { code: 1, areaId: 1 }).lean<
    AreaDocument[]
  >()
  const ids = new Map(known.map(({ code, areaId }) => [code, String(areaId)]))
  return (code: string) => ids.get(code) ?? String(new Types.ObjectId())
}

const mapFindings = ({ areas }: NextAreas, drafts: AreaDraft[], settings: { toleranceSquareMetres: number }) => {
  const featureOf = new Map(drafts.map(({ code, feature }) => [code, feature]))
  const prepared = [...areas.values()].map(({ code, geometry, level, ancestorIds }) => ({
    ...prepare({ code, feature: featureOf.get(code) ?? -1, geometry }),
    level,
    districtId: String(ancestorIds[0]),
  }))
  const grids = prepared.filter(({ level }) => level === 'grid')
  const tolerance = settings.toleranceSquareMetres
  const districts = prepared.filter(({ level }) => level === 'district')
  return [
    ...findOverlaps(grids, tolerance),
    ...districts.flatMap((district) => {
      const inDistrict = grids.filter(({ districtId }) => districtId === String(areas.get(district.code)!.areaId))
      return inDistrict.length === 0
        ? []
        : [...findGaps(district, inDistrict, tolerance), ...findOutside(district, inDistrict, tolerance)]
    }),
  ]
}
