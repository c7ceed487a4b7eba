import { keyRing } from './key-ring.ts'
import { sealing } from './sealing.ts'

/** The keys of the identities of tipsters: of their own, so that who may read personal data cannot read them. */
export const vaultRing = keyRing({
  of: 'the vault',
  salt: 'huisheng vault',
  setting: 'VAULT_KEYS',
  file: 'vault-keys.json',
})

export const vaultSealing = sealing(vaultRing)
