import type { Model } from 'mongoose'
import { personal } from './personal.ts'
import type { Sealing } from './sealing.ts'

/** Plain fields, as they stand in the database. */
type Fields = Record<string, unknown>

export type SealedModel = {
  model: Pick<Model<unknown>, 'modelName' | 'collection'>
  /** Whose keys its values lie under. */
  under: Sealing
  /** Dotted path (through arrays, too) → the use it is sealed under: a text, bytes, or an array of them. */
  seals: Record<string, string>
  /**
   * Dotted path → how its hash is made anew: from the opened value of a sealed field of the same object, and that
   * object. An array of hashes is renewed as a whole; a path that holds no hash is left alone.
   */
  hashes?: Record<string, { from: string; hash: (value: string, beside: Fields) => string | string[] }>
}

/** Files under `sealBytes`, one after the other; `replace` keeps the file sealed anew. */
export type SealedFiles = {
  name: string
  under: Sealing
  use: string
  walk: () => AsyncIterable<{ sealed: Buffer; replace: (sealed: Buffer) => Promise<void> }>
}

/** Codes under `keyedLink` or `keyedChain`, made anew by whoever knows what they stand for; those that are not right stay. */
export type KeyedCodes = { name: string; under: Sealing; renew: () => Promise<{ resealed: number; left: number }> }

export const keyedCodes: KeyedCodes[] = []
export const sealedModels: SealedModel[] = []
export const sealedFiles: SealedFiles[] = []

type Under<T extends { under: Sealing }> = Omit<T, 'under'> & { under?: Sealing }

/** Says where a model keeps what is sealed, as a rule personal data, so that it follows to a new key. Called beside the model. */
export const registerSealed = (registration: Under<SealedModel>) =>
  void sealedModels.push({ under: personal, ...registration })

/** The same for files. */
export const registerSealedFiles = (registration: Under<SealedFiles>) =>
  void sealedFiles.push({ under: personal, ...registration })

/** The same for codes. */
export const registerKeyedCodes = (registration: Under<KeyedCodes>) =>
  void keyedCodes.push({ under: personal, ...registration })
