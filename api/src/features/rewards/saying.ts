import { createHash, randomBytes } from 'node:crypto'
import { openPersonal, sealPersonal } from '../../platform/personal.ts'

/** What somebody wrote: it may name people. The digest is salted within, so it tells nothing by itself. */
export type SealedSaying = { sealed: string; digest: string }

export const sayingUse = 'reward'

export const sealWords = (words: string): SealedSaying => {
  const text = JSON.stringify({ salt: randomBytes(12).toString('base64url'), words })
  return { sealed: sealPersonal(sayingUse, text), digest: digestOf(text) }
}

const openText = ({ sealed }: SealedSaying) => openPersonal(sayingUse, sealed)

export const openWords = (said: SealedSaying) => (JSON.parse(openText(said)) as { words: string }).words
export const openMaybe = (said: SealedSaying | null | undefined) => (said ? openWords(said) : null)

/** Whether the words are those the digest was made of. */
export const isUntouched = (said: SealedSaying) => {
  try {
    return digestOf(openText(said)) === said.digest
  } catch {
    return false
  }
}

const digestOf = (text: string) => createHash('sha256').update(text).digest('base64url')
