import type { LedgerKind } from '@huisheng/contract'
import { Problem } from '../../http/problem.ts'
import { clock } from '../../platform/clock.ts'
import { isDuplicate } from '../accounts/insert-once.ts'
import { budgetIdOf } from './budget-id.ts'
import { endOf, moveHead } from './chain-end.ts'
import { codeOfLink, linkAfter } from './entry-chain.ts'
import { inTurn } from './in-turn.ts'
import { LedgerEntry, type LedgerEntryRecord } from './ledger-entry.model.ts'
import { balancesAfter, overdrawn, postingsOf } from './postings.ts'

export type NewLedgerEntry = {
  schemeKey: string
  year: number
  kind: LedgerKind
  amountFen: number
  /** Names what happened: posted once, however often it is asked for. */
  key: string
  /** The number of a reward or payment, or the document of an appropriation. */
  ref: string
  words: string
  /** null where a job does it. */
  by: { id: string; name: string } | null
}

const mostTries = 200

/**
 * Posts one transaction and answers it; one that is there already is answered as it is. Throws `budget_exhausted` where
 * less is available than it needs. Between processes the unique index decides who comes first.
 */
export const append = async (wanted: NewLedgerEntry): Promise<LedgerEntryRecord> => {
  if (!Number.isSafeInteger(wanted.amountFen) || (wanted.kind !== 'appropriate' && wanted.amountFen <= 0))
    throw new Error(`Not an amount to ${wanted.kind}: ${wanted.amountFen}`)
  return inTurn(budgetIdOf(wanted.schemeKey, wanted.year), () => insert(wanted))
}

const insert = async (wanted: NewLedgerEntry) => {
  for (let tries = 0; tries < mostTries; tries += 1) {
    const there = await LedgerEntry.findOne({ key: wanted.key }).lean()
    if (there) return asWanted(there, wanted)
    const entry = await nextEntry(wanted)
    if (!entry) {
      // Another process may have posted it since: then it is this very entry that leaves nothing.
      const meanwhile = await LedgerEntry.findOne({ key: wanted.key }).lean()
      if (meanwhile) return asWanted(meanwhile, wanted)
      throw new Problem('budget_exhausted')
    }
    try {
      const made = await LedgerEntry.create(entry)
      await moveHead(entry)
      return made.toObject()
    } catch (error) {
      if (!isDuplicate(error)) throw error
    }
  }
  throw new Error('An entry could not be posted: too many at once')
}

/** A key stands for one movement only. */
const asWanted = (there: LedgerEntryRecord, { schemeKey, year, kind, amountFen }: NewLedgerEntry) => {
  const same =
    there.schemeKey === schemeKey && there.year === year && there.kind === kind && there.amountFen === amountFen
  if (!same) throw new Problem('already_exists')
  return there
}

/** null where not enough is available. */
const nextEntry = async (wanted: NewLedgerEntry) => {
  const last = await endOf(wanted.schemeKey, wanted.year)
  const postings = postingsOf(wanted.kind, wanted.amountFen)
  const balances = balancesAfter(last.balances, postings)
  const short = overdrawn(balances)
  if (short === 'available') return null
  if (short) throw new Error(`${wanted.key} would leave less than nothing ${short}`)
  const { schemeKey, year, kind, amountFen, key, ref, words, by } = wanted
  const entry = {
    ...{ budgetId: last.budgetId, schemeKey, year, seq: last.seq + 1, at: clock.now(), kind, amountFen },
    ...{ key, ref, words, by: by && { id: by.id, name: by.name }, postings, balances },
  }
  const link = linkAfter(last.link, entry)
  return { ...entry, link, code: codeOfLink(link) }
}
