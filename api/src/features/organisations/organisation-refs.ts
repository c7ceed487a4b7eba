import type { OrganisationKind } from '@huisheng/contract'
import { Organisation, type OrganisationFields } from './organisation.model.ts'

export type OrganisationRef = { id: string; name: string; kind: OrganisationKind }

/** By id, whatever became of them; ids that are not known are left out. The name of a person is masked. */
export const organisationRefs = async (ids: readonly string[]): Promise<Map<string, OrganisationRef>> => {
  if (ids.length === 0) return new Map()
  const found = await Organisation.find({ _id: { $in: [...new Set(ids)] } }, { name: 1, kind: 1 }).lean<
    Pick<OrganisationFields, '_id' | 'name' | 'kind'>[]
  >()
  return new Map(found.map(({ _id, name, kind }) => [String(_id), { id: String(_id), name, kind }]))
}
