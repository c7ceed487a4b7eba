import type { PointWgs84 } from '@huisheng/contract'
import type { KnownAreas } from '../../areas/known-areas.ts'
import { buildingTokens } from '../address-words.ts'
import { Building, type BuildingFields } from '../building.model.ts'
import { areaNames, buildingAddress } from '../compose-address.ts'
import { linkOf, type Link } from '../link-grid.ts'
import type { BuildingDraft } from './address-draft.ts'
import { inBatches } from './in-batches.ts'

export type BuildingPlan = {
  code: string
  /** What is there before, or null. */
  known: BuildingFields | null
  fields: Pick<BuildingFields, 'name' | 'road' | 'communityCode' | 'gridCode' | 'address' | 'tokens'> & {
    pointWgs84: PointWgs84 | null
  }
  link: Link
  changed: boolean
}

/** What the file makes of each building; what it leaves blank stays as it was. */
export const planBuildings = async (drafts: ReadonlyMap<string, BuildingDraft>, areas: KnownAreas) => {
  const known = await knownBuildings([...drafts.keys()])
  const plans = new Map<string, BuildingPlan>()
  for (const draft of drafts.values()) plans.set(draft.code, await planOf(draft, known.get(draft.code) ?? null, areas))
  return plans
}

export const knownBuildings = async (codes: readonly string[]) => {
  const known = new Map<string, BuildingFields>()
  await inBatches(codes, 1_000, async (batch) => {
    for (const building of await Building.find({ code: { $in: batch } }).lean<BuildingFields[]>())
      known.set(building.code, building)
  })
  return known
}

const planOf = async (draft: BuildingDraft, known: BuildingFields | null, areas: KnownAreas): Promise<BuildingPlan> => {
  const { code, name, road } = draft
  const communityCode = draft.communityCode || (known?.communityCode ?? '')
  const gridCode = draft.gridCode || (known?.gridCode ?? '')
  const pointWgs84 = draft.pointWgs84 ?? ((known?.pointWgs84 ?? null) as PointWgs84 | null)
  const link = linkOf(areas, { gridCode, communityCode, pointWgs84 })
  const address = buildingAddress(await areaNames(link.areaIds), road, name)
  const fields = { name, road, communityCode, gridCode, address, tokens: buildingTokens(road, name), pointWgs84 }
  return { code, known, fields, link, changed: known !== null && differs(known, fields, link) }
}

const differs = (known: BuildingFields, fields: BuildingPlan['fields'], link: Link) =>
  (['name', 'road', 'communityCode', 'gridCode', 'address'] as const).some((field) => known[field] !== fields[field]) ||
  known.pointWgs84?.longitude !== fields.pointWgs84?.longitude ||
  known.pointWgs84?.latitude !== fields.pointWgs84?.latitude ||
  String(known.areaIds) !== String(link.areaIds)
