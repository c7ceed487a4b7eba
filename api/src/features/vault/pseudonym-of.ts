import { vaultSealing } from '../../platform/vault-sealing.ts'

const use = 'pseudonym-of-sending'

/** The 24 hex digits a sending is known by. Only who holds the sending’s secret id and the vault’s key can work it out. */
export const pseudonymOf = (sendingId: string): string => pseudonymsOfSending(sendingId)[0]!

/** Under every key of the vault, the current one first: what was sent before a new key is known by an older one. */
export const pseudonymsOfSending = (sendingId: string): string[] =>
  vaultSealing.hashes(use, sendingId.toLowerCase()).map((hash) => bytesOf(hash).subarray(0, 12).toString('hex'))

const bytesOf = (hash: string) => Buffer.from(hash.slice(hash.indexOf('.') + 1), 'base64url')
