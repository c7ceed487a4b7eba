import type { ExpectedEntry } from '../../ledger/verify-ledger.ts'
import { reservation } from '../decision/finish-approval.ts'
import type { RewardDocument } from '../reward.fields.ts'
import { Reward } from '../reward.model.ts'

type Read = Pick<RewardDocument, '_id' | 'history' | 'unposted' | 'approving' | 'round' | 'schemeKey'>

/** The entries the histories of all rewards imply. What is on its way may stand in the ledger or not. */
export const expectedLedger = async (): Promise<ExpectedEntry[]> => {
  const expected: ExpectedEntry[] = []
  const fields = { history: 1, unposted: 1, approving: 1, round: 1, schemeKey: 1 }
  for await (const reward of Reward.find({}, fields).sort({ _id: 1 }).lean<Read[]>().cursor({ batchSize: 100 }))
    expected.push(...entriesOf(reward as Read))
  return expected
}

const entriesOf = (reward: Read): ExpectedEntry[] => {
  const open = new Set(reward.unposted.map(({ key }) => key))
  const posted = reward.history.flatMap(({ posting }) => posting ?? [])
  const { approving } = reward
  const onItsWay = approving?.checked ? [{ ...reservation(reward, approving), due: false }] : []
  return [...posted.map((posting) => ({ ...posting, due: !open.has(posting.key) })), ...onItsWay].map(
    ({ key, kind, schemeKey, year, amountFen, due }) => ({ key, kind, schemeKey, year, amountFen, due }),
  )
}
