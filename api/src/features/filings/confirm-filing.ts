import type { Actor } from '../../http/actor.ts'
import { Problem } from '../../http/problem.ts'
import { personalFields } from '../../platform/personal-fields.ts'
import { isDuplicate } from '../accounts/insert-once.ts'
import { filers, findFiling } from './find-filing.ts'
import { Filing, type FilingFields } from './filing.model.ts'
import { wakeFilings } from './work-on-filings.ts'

/** Lets the preview be written. Only one file of an organisation is written at a time: a second one is to wait. */
export const confirmFiling = async (actor: Actor, filingId: string, revision: number) => {
  const { filing, membership } = await findFiling(actor, filingId, filers)
  try {
    const confirmed = await Filing.findOneAndUpdate(
      { _id: filing._id, status: 'preview', revision },
      {
        $set: {
          status: 'writing',
          progress: { done: 0, total: filing.planned },
          confirmerId: actor.id,
          confirmerNameSealed: personalFields.name.seal(actor.name),
        },
        $inc: { revision: 1 },
      },
      { returnDocument: 'after' },
    ).lean<FilingFields>()
    if (!confirmed) throw new Problem('filing_moved_on')
    wakeFilings()
    return { filing: confirmed, membership }
  } catch (error) {
    throw isDuplicate(error) ? new Problem('filing_moved_on') : error
  }
}
