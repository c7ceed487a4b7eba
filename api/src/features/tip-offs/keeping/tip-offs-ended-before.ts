import { endedAmong } from '../../reports/sealed/ended-among.ts'
import { modesOf } from '../../vault/modes-of.ts'
import { TipOff, type TipOffDocument } from '../tip-off.model.ts'

export type EndedTipOff = { reportId: string; pseudonym: string }

type Place = Pick<TipOffDocument, '_id' | 'submittedAt'>

const batch = 200

/**
 * Batches of tip-offs that ended before a moment and whose identity the vault still holds, the first submitted first. One
 * that lies under a key that is not here is left for when it is.
 */
export async function* tipOffsEndedBefore(moment: Date): AsyncGenerator<EndedTipOff[]> {
  let last: Place | null = null
  do {
    const page: Place[] = await TipOff.find(
      { 'identityTombstone.at': null, submittedAt: { $lt: moment }, ...(last && { $or: behind(last) }) },
      { submittedAt: 1 },
    )
      .sort({ submittedAt: 1, _id: 1 })
      .limit(batch)
      .lean()
    const ended = await endedAmong(
      page.map(({ _id }) => String(_id)),
      moment,
    )
    const held = await modesOf([...ended.values()])
    yield [...ended].flatMap(([reportId, pseudonym]) => (held.has(pseudonym) ? [{ reportId, pseudonym }] : []))
    last = page.length === batch ? page.at(-1)! : null
  } while (last)
}

const behind = ({ submittedAt, _id }: Place) => [
  { submittedAt: { $gt: submittedAt } },
  { submittedAt, _id: { $gt: _id } },
]
