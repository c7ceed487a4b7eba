import { createHash, randomBytes } from 'node:crypto'
import { openPersonal, sealPersonal } from '../../platform/personal.ts'

/** What somebody wrote: it may name people. The digest is salted within, so it tells nothing once the text is gone. */
export type SealedSaying = { sealed: string | null; digest: string }

const use = 'declaration'
type Salted<T> = { salt: string; value: T }

export const sealSaying = <T>(value: T): SealedSaying => {
  const text = JSON.stringify({ salt: randomBytes(12).toString('base64url'), value } satisfies Salted<T>)
  return { sealed: sealPersonal(use, text), digest: createHash('sha256').update(text).digest('base64url') }
}

/** Null where there is none, or it was erased. */
export const openSaying = <T>(saying: SealedSaying | null | undefined): T | null =>
  saying?.sealed ? (JSON.parse(openPersonal(use, saying.sealed)) as Salted<T>).value : null

/** Words somebody may have written; none where they wrote nothing. */
export const sealWords = (words: string) => (words ? sealSaying({ words }) : null)
