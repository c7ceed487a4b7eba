import { vaultSealing } from '../../../platform/vault-sealing.ts'
import { hashPassword, passwordMatches } from '../../accounts/password.ts'

export const passphraseUse = 'passphrase'

/** Hashed as slowly as passwords of staff, and sealed: the seal is what a pepper would be, and follows to a new key. */
export const keepPassphrase = async (words: readonly string[]) =>
  vaultSealing.seal(passphraseUse, await hashPassword(words.join('')))

/** The work is the same where there is nothing to compare with; the answer is then no. */
export const passphraseMatches = (given: string, sealed: string | null) =>
  passwordMatches(given, vaultSealing.open(passphraseUse, sealed ?? nothing()))

/** Stands in for a passphrase nobody has. */
const nothing = () => vaultSealing.seal(passphraseUse, 'none')
