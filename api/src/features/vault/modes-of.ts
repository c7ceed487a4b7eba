import type { TipOffMode } from '@huisheng/contract'
import { identitiesOf } from './identity/entry-of.ts'

/** In which way each of these tipped off, by pseudonym. */
export const modesOf = async (pseudonyms: readonly string[]): Promise<Map<string, TipOffMode>> =>
  new Map((await identitiesOf(pseudonyms)).map(({ pseudonym, mode }) => [pseudonym, mode]))
