import { Problem } from '../../http/problem.ts'
import { sealedByPseudonyms } from '../reports/sealed/sealed-reports.ts'
import { openByCode } from '../vault/open-by-code.ts'
import { pseudonymsOf } from '../vault/pseudonyms-of.ts'
import { giveKey, tipsterOf } from '../vault/tip-key.ts'
import { readTipOff } from './read-tip-off.ts'

const open = async (pseudonym: string) => {
  const { key, keyEndsAt } = giveKey(pseudonym)
  return { key, keyEndsAt: keyEndsAt.toISOString(), tipOff: await readTipOff(tipsterOf(key)) }
}

/** One of an account’s own tip-offs; any other is `not_found`. */
export const openMine = async (accountId: string, number: string) => {
  const mine = await sealedByPseudonyms(await pseudonymsOf(accountId))
  const found = mine.find((each) => each.number === number)
  if (!found) throw new Problem('not_found')
  return open(found.pseudonym)
}

export const openWithCode = async (given: { code: string; passphrase: string; address: string }) =>
  open(await openByCode(given))
