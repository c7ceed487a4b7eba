import { buildingRefs } from '../addresses/find-buildings.ts'
import { Organisation, type OrganisationFields } from './organisation.model.ts'
import { areasAbove } from './scope.ts'

const batch = 200

type Placed = Pick<OrganisationFields, '_id' | 'scope' | 'asked' | 'areaIds' | 'revision'>

/** Follows buildings that came into another grid, so that the lists of an area stay right. Answers how many changed. */
export const renewAreas = async () => {
  let renewed = 0
  let last: Placed | undefined
  for (;;) {
    const organisations: Placed[] = await Organisation.find(last ? { _id: { $gt: last._id } } : {}, {
      scope: 1,
      asked: 1,
      areaIds: 1,
      revision: 1,
    })
      .sort({ _id: 1 })
      .limit(batch)
      .lean<Placed[]>()
    const buildings = await buildingRefs(organisations.flatMap(({ scope, asked }) => [...scope, ...asked]))
    for (const organisation of organisations) {
      const areaIds = areasAbove([...organisation.scope, ...organisation.asked], buildings)
      if (!sameSet(areaIds, organisation.areaIds)) renewed += await write(organisation, areaIds)
    }
    last = organisations.at(-1)
    if (organisations.length < batch) return renewed
  }
}

/** What changed meanwhile has its areas from that change. */
const write = async ({ _id, revision }: Placed, areaIds: string[]) =>
  (await Organisation.updateOne({ _id, revision }, { $set: { areaIds } })).modifiedCount

const sameSet = (one: readonly string[], other: readonly string[]) =>
  one.length === other.length && one.every((id) => other.includes(id))
