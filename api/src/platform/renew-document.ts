import type { SealedModel } from './personal-registry.ts'
import { currentKeyId } from './personal-keys.ts'
import { keyIdOf, openPersonal, sealPersonal } from './personal.ts'

type Fields = Record<string, unknown>
type Place = { path: string; holder: Fields; value: unknown }

/** What must still stand in the document, and what to set instead, or null where nothing is under an older key. */
export const renewDocument = ({ seals, hashes = {} }: Omit<SealedModel, 'model'>, document: Fields) => {
  const was: Fields = {}
  const becomes: Fields = {}
  const renew = ({ path, value }: Place, next: unknown) => {
    was[path] = value
    becomes[path] = next
  }
  for (const [path, use] of Object.entries(seals))
    for (const place of placesOf(document, path))
      if (isOld(place.value)) renew(place, sealPersonal(use, openPersonal(use, String(place.value))))
  for (const [path, { from, hash }] of Object.entries(hashes)) {
    const use = seals[[...path.split('.').slice(0, -1), from].join('.')]
    for (const place of placesOf(document, path)) {
      const sealed = place.holder[from]
      if (isOld(place.value) && use && typeof sealed === 'string')
        renew(place, hash(openPersonal(use, sealed), place.holder))
    }
  }
  return Object.keys(becomes).length > 0 ? { was, becomes } : null
}

/** How many values of a document are not under the current key. */
export const countOld = ({ seals, hashes = {} }: Omit<SealedModel, 'model'>, document: Fields) =>
  [...Object.keys(seals), ...Object.keys(hashes)]
    .flatMap((path) => placesOf(document, path))
    .filter(({ value }) => isOld(value)).length

const isOld = (value: unknown): boolean =>
  Array.isArray(value) ? value.some(isOld) : typeof value === 'string' && keyIdOf(value) !== currentKeyId()

const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null

const placesOf = (document: Fields, path: string) => {
  const steps = path.split('.')
  const find = (holder: Fields, at: number, before: string[]): Place[] => {
    const step = steps[at]!
    const here = [...before, step]
    if (at === steps.length - 1) return [{ path: here.join('.'), holder, value: holder[step] }]
    const next = holder[step]
    if (Array.isArray(next))
      return next.flatMap((each: unknown, index) =>
        isFields(each) ? find(each, at + 1, [...here, String(index)]) : [],
      )
    return isFields(next) ? find(next, at + 1, here) : []
  }
  return find(document, 0, [])
}
