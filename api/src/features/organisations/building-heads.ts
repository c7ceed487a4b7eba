import { BuildingHead } from './building-head.model.ts'

/** The buildings somebody is head of. */
export const headOf = async (accountId: string): Promise<string[]> =>
  (await BuildingHead.find({ accountId }, { buildingId: 1 }).lean()).map(({ buildingId }) => buildingId)

export const isBuildingHead = async (accountId: string, buildingId: string) =>
  (await BuildingHead.exists({ accountId, buildingId })) !== null
