import { registerKeyedCodes } from '../../platform/personal-registry.ts'
import { personal } from '../../platform/personal.ts'
import { Budget } from './budget.model.ts'
import { codeOfHead, codeOfLink, headIsTrue, isCodeOfLink } from './entry-chain.ts'
import { LedgerEntry } from './ledger-entry.model.ts'

/**
 * Brings the codes of entries and heads under the current key; the entries themselves stay as they are. What is not right
 * keeps its code, so that it is still found.
 */
export const renewCodes = async () => {
  const outcome = { resealed: 0, left: 0 }
  for await (const { _id, link, code } of LedgerEntry.find({}, { link: 1, code: 1 })
    .lean()
    .cursor({ batchSize: 500 })) {
    if (!personal.isOld(code)) continue
    if (isCodeOfLink(link, code)) {
      await LedgerEntry.collection.updateOne({ _id, code }, { $set: { code: codeOfLink(link) } })
      outcome.resealed += 1
    } else outcome.left += 1
  }
  for (const head of await Budget.find().lean()) {
    if (!personal.isOld(head.code)) continue
    if (headIsTrue(head)) {
      await Budget.updateOne({ _id: head._id, code: head.code }, { $set: { code: codeOfHead(head) } })
      outcome.resealed += 1
    } else outcome.left += 1
  }
  return outcome
}

registerKeyedCodes({ name: 'ledger', renew: renewCodes })
