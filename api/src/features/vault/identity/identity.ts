import type { PointWgs84, SealedIdentity, TipOffMode, TipsterPerson, TipsterStanding } from '@huisheng/contract'
import { vaultSealing } from '../../../platform/vault-sealing.ts'

/** Everything about who tipped off. It lies in one sealed field. */
export type Identity = {
  pseudonym: string
  mode: TipOffMode
  /** Of an anonymous one. */
  code: string | null
  accountId: string | null
  deviceId: string | null
  persons: TipsterPerson[]
  standing: TipsterStanding
  exactPlace: { pointWgs84: PointWgs84; accuracyMetres: number | null } | null
  photos: SealedIdentity['photos']
}

export const identityUse = 'identity'
/** Sealed in steps of this many bytes, so that the length does not tell how many persons or photos there are. */
const step = 4_096

export const sealIdentity = (identity: Identity) => {
  const text = JSON.stringify(identity)
  const missing = (step - (Buffer.byteLength(text) % step)) % step
  return vaultSealing.seal(identityUse, text + ' '.repeat(missing))
}

export const readIdentity = (text: string) => JSON.parse(text) as Identity

/** Throws where it was altered, and `KeyMissing` without its key. */
export const openIdentity = (sealed: string) => readIdentity(vaultSealing.open(identityUse, sealed))
