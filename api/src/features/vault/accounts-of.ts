import { identitiesOf } from './identity/entry-of.ts'

/** By pseudonym; the anonymous have none and are left out. */
export const accountsOf = async (pseudonyms: readonly string[]): Promise<Map<string, string>> =>
  new Map(
    (await identitiesOf(pseudonyms)).flatMap(({ pseudonym, accountId }): [string, string][] =>
      accountId === null ? [] : [[pseudonym, accountId]],
    ),
  )
