import type { SchemeView } from '@huisheng/contract'
import { Problem } from '../../http/problem.ts'
import { clock } from '../../platform/clock.ts'
import { versionInForce } from './in-force.ts'
import { publishedByKey } from './published-by-key.ts'
import { Scheme, type SchemeRecord } from './scheme.model.ts'
import { presentScheme, presentSchemes } from './scheme.presenter.ts'

const inForceAt = async (at: Date) =>
  [...(await publishedByKey()).values()].flatMap((versions) => versionInForce(versions, at) ?? [])

export const schemesInForce = async (): Promise<SchemeView[]> => presentSchemes(await inForceAt(clock.now()))

/** The schemes for a matter as they stood at the moment a tip-off was submitted. */
export const schemesFor = async (matterCode: string, submittedAt: Date): Promise<SchemeView[]> => {
  const schemes = await inForceAt(submittedAt)
  return presentSchemes(schemes.filter(({ matterCodes }) => matterCodes.includes(matterCode)))
}

/** A version that was published at some time. Throws `not_found`, also for a draft. */
export const schemeVersion = async (schemeId: string): Promise<SchemeView> => {
  const scheme = await Scheme.findOne({ _id: schemeId, state: 'published' }).lean<SchemeRecord>()
  if (!scheme) throw new Problem('not_found')
  return presentScheme(scheme)
}

/** Every version with its drafts, key by key, the newest in front. */
export const listSchemes = (key?: string): Promise<SchemeView[]> => listed(key ? { key } : {})

/** The same without drafts. */
export const listPublished = (key?: string): Promise<SchemeView[]> =>
  listed({ ...(key && { key }), state: 'published' })

const listed = async (filter: { key?: string; state?: 'published' }) =>
  presentSchemes(await Scheme.find(filter).sort({ key: 1, version: -1 }).lean<SchemeRecord[]>())
