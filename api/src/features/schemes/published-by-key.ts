import { Scheme, type SchemeRecord } from './scheme.model.ts'

/** All published versions, key by key, the first version of each in front. */
export const publishedByKey = async () => {
  const versions = await Scheme.find({ state: 'published' }).sort({ key: 1, version: 1 }).lean<SchemeRecord[]>()
  const byKey = new Map<string, SchemeRecord[]>()
  for (const scheme of versions) byKey.set(scheme.key, [...(byKey.get(scheme.key) ?? []), scheme])
  return byKey
}
