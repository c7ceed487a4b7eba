import { personalRing } from './personal-keys.ts'
import { sealing } from './sealing.ts'

export { KeyMissing } from './key-ring.ts'
export { keyIdOf } from './sealing.ts'

/** Personal data under its own keys; see `sealing.ts`. */
export const personal = sealing(personalRing)

export const {
  seal: sealPersonal,
  open: openPersonal,
  sealBytes,
  openBytes,
  hash: findHash,
  hashes: findHashes,
} = personal
