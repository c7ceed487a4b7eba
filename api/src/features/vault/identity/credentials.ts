import { vaultSealing } from '../../../platform/vault-sealing.ts'
import { passphraseWords } from './passphrase-words.ts'

/** The ten characters as they are compared, and the six words. */
export type Credentials = { code: string; words: string[] }

const letters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const codeLength = 10
const wordCount = 6

/**
 * Code (50 bits) and passphrase (48 bits) of a sending under each key of the vault, the current one first. They follow
 * from the secret id of the sending, so that a retry after a lost answer is told the same without their being kept.
 */
export const credentialsOf = (sendingId: string): Credentials[] => {
  const codes = vaultSealing.hashes('code-of-sending', sendingId.toLowerCase())
  const phrases = vaultSealing.hashes('passphrase-of-sending', sendingId.toLowerCase())
  return codes.map((hash, at) => ({
    code: [...bytesOf(hash).subarray(0, codeLength)].map((byte) => letters[byte % letters.length]!).join(''),
    words: [...bytesOf(phrases[at]!).subarray(0, wordCount)].map((byte) => passphraseWords[byte]!),
  }))
}

/** As it is shown: 7KQ2M-9XBRT. */
export const writeCode = (code: string) => `${code.slice(0, 5)}-${code.slice(5)}`

const bytesOf = (hash: string) => Buffer.from(hash.slice(hash.indexOf('.') + 1), 'base64url')
