import { Binary } from 'mongodb'
import type { SealedModel } from './personal-registry.ts'
import type { Sealing } from './sealing.ts'

type Fields = Record<string, unknown>
type Place = { path: string; holder: Fields; value: unknown }

/** What must still stand in the document, and what to set instead, or null where nothing is under an older key. */
export const renewDocument = ({ under, seals, hashes = {} }: Omit<SealedModel, 'model'>, document: Fields) => {
  const was: Fields = {}
  const becomes: Fields = {}
  const renew = ({ path, value }: Place, next: unknown) => {
    was[path] = value
    becomes[path] = next
  }
  for (const [path, use] of Object.entries(seals))
    for (const place of placesOf(document, path))
      if (isOld(under, place.value)) renew(place, sealAnew(under, use, place.value))
  for (const [path, { from, hash }] of Object.entries(hashes)) {
    const use = seals[[...path.split('.').slice(0, -1), from].join('.')]
    for (const place of placesOf(document, path)) {
      const sealed = place.holder[from]
      if (isOld(under, place.value) && use && typeof sealed === 'string')
        renew(place, hash(under.open(use, sealed), place.holder))
    }
  }
  return Object.keys(becomes).length > 0 ? { was, becomes } : null
}

/** How many values of a document are not under the current key. */
export const countOld = ({ under, seals, hashes = {} }: Omit<SealedModel, 'model'>, document: Fields) =>
  [...Object.keys(seals), ...Object.keys(hashes)]
    .flatMap((path) => placesOf(document, path))
    .filter(({ value }) => isOld(under, value)).length

/** A text, bytes, or an array of them. */
const isOld = (under: Sealing, value: unknown): boolean => {
  if (Array.isArray(value)) return value.some((each) => isOld(under, each))
  const sealed = value instanceof Binary ? Buffer.from(value.value()) : value
  return (typeof sealed === 'string' || Buffer.isBuffer(sealed)) && under.isOld(sealed)
}

const sealAnew = (under: Sealing, use: string, value: unknown): unknown => {
  if (Array.isArray(value)) return value.map((each) => sealAnew(under, use, each))
  if (value instanceof Binary) return under.sealBytes(use, under.openBytes(use, Buffer.from(value.value())))
  return typeof value === 'string' ? under.seal(use, under.open(use, value)) : value
}

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
