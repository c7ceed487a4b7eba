import type { PublicScheme, SchemeStatus, SchemeView } from '@huisheng/contract'
import { clock } from '../../platform/clock.ts'
import { accountNames } from '../accounts/account-names.ts'
import { listMatters } from '../catalogue/find-matter.ts'
import { isReplaced, publishedAt, retiredAt } from './in-force.ts'
import { contentOf } from './scheme-chain.ts'
import { Scheme, type SchemeRecord } from './scheme.model.ts'

const statusOf = (scheme: SchemeRecord, published: readonly SchemeRecord[]): SchemeStatus => {
  if (scheme.state === 'draft') return 'draft'
  if (retiredAt(scheme)) return 'retired'
  const ofKey = published.filter(({ key }) => key === scheme.key)
  return isReplaced(scheme, ofKey, clock.now()) ? 'replaced' : 'published'
}

const publishedById = ({ course }: SchemeRecord) => course.find(({ action }) => action === 'publish')?.byId ?? null

/** Views of these versions, in their order. */
export const presentSchemes = async (schemes: readonly SchemeRecord[]): Promise<SchemeView[]> => {
  const keys = [...new Set(schemes.map(({ key }) => key))]
  const people = schemes.flatMap((scheme) => [scheme.editedById, publishedById(scheme) ?? []].flat().map(String))
  const [published, names, matters] = await Promise.all([
    Scheme.find({ key: { $in: keys }, state: 'published' }).lean<SchemeRecord[]>(),
    accountNames(people),
    listMatters(),
  ])
  const nameOf = (id: unknown) => names.get(String(id))?.name ?? ''
  const matterName = new Map(matters.map(({ code, name }) => [code, name]))
  return schemes.map((scheme) => {
    const publisher = publishedById(scheme)
    return {
      ...contentOf(scheme),
      id: String(scheme._id),
      version: scheme.version,
      status: statusOf(scheme, published),
      matterNames: scheme.matterCodes.map((code) => matterName.get(code) ?? code),
      editedByName: nameOf(scheme.editedById),
      editedAt: scheme.editedAt.toISOString(),
      publishedByName: publisher && nameOf(publisher),
      publishedAt: publishedAt(scheme)?.toISOString() ?? null,
      revision: scheme.revision,
    }
  })
}

export const presentScheme = async (scheme: SchemeRecord) => (await presentSchemes([scheme]))[0]!

/** What could not be confirmed is not told to the public. */
export const presentPublic = (scheme: SchemeView): PublicScheme => {
  const confirmed = (name: 'supplementBasisPoints' | 'notifyWorkingDays' | 'claimDays') =>
    scheme.unconfirmed.includes(name) ? null : scheme[name]
  return {
    ...scheme,
    supplementBasisPoints: confirmed('supplementBasisPoints'),
    notifyWorkingDays: confirmed('notifyWorkingDays'),
    claimDays: confirmed('claimDays'),
  }
}
