import { LedgerAccount } from '@huisheng/contract'
import { keyedLink } from '../../platform/keyed-chain.ts'
import type { BudgetRecord } from './budget.model.ts'
import type { LedgerEntryRecord } from './ledger-entry.model.ts'

const chain = keyedLink('ledger-entry')
const heads = keyedLink('ledger-head')

export type Unlinked = Omit<LedgerEntryRecord, '_id' | 'link' | 'code'>

/** Over every field of an entry and the link of the one before; the first hangs on its budget. */
export const linkAfter = (before: string, entry: Unlinked) =>
  chain.linkOf(before, [
    entry.budgetId,
    entry.schemeKey,
    entry.year,
    entry.seq,
    entry.at.getTime(),
    entry.kind,
    entry.amountFen,
    entry.key,
    entry.ref,
    entry.words,
    entry.by ? [entry.by.id, entry.by.name] : null,
    entry.postings.map(({ account, amountFen }) => [account, amountFen]),
    LedgerAccount.options.map((account) => entry.balances[account]),
  ])

export const { codeOf: codeOfLink, isCode: isCodeOfLink } = chain

type Head = Pick<BudgetRecord, '_id' | 'schemeKey' | 'year' | 'seq' | 'link'>
const linkOfHead = ({ _id, schemeKey, year, seq, link }: Head) =>
  heads.linkOf('', [_id, schemeKey, year, seq ?? 0, link ?? ''])

export const codeOfHead = (head: Head) => heads.codeOf(linkOfHead(head))
export const headIsTrue = (head: BudgetRecord) => heads.isCode(linkOfHead(head), head.code)
