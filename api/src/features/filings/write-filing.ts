import { Types } from 'mongoose'
import { clock } from '../../platform/clock.ts'
import { personalFields } from '../../platform/personal-fields.ts'
import { fileInBulk } from '../declarations/filing/file-in-bulk.ts'
import { openChunk, type KeptPlan } from './chunks.ts'
import { readMarks } from './compare/read-known.ts'
import { FilingChunk, type FilingChunkFields } from './filing-chunk.model.ts'
import { finishHeld, updateHeld, type Held } from './lease.ts'
import { memberOf } from './member-of.ts'
import { nameBasedId } from './name-based-id.ts'

/** Writes what is left of the plan, chunk by chunk. Safe to stop anywhere and to go on. */
export const writeFiling = async (filing: Held) => {
  const chunks = await FilingChunk.countDocuments({ filingId: filing._id, holds: 'plan' })
  let held = filing
  while (held.step < chunks) held = await writeNextChunk(held)
  return finishHeld(held, { $set: { status: 'done', endedAt: clock.now(), tries: 0 }, $inc: { revision: 1 } })
}

/** One chunk: which of its dwellings are still as they were is kept before anything is filed. */
export const writeNextChunk = async (filing: Held): Promise<Held> => {
  const chunk = (await FilingChunk.findOne({ filingId: filing._id, holds: 'plan', seq: filing.step }).lean())!
  const plan = await openChunk<'plan'>(chunk)
  const passed = await passDwellings(chunk, plan)
  const { declarations, refused } = await fileDwellings(
    filing,
    plan.filter(({ dwellingId }) => passed.has(dwellingId)),
  )
  if (refused.length > 0) await FilingChunk.updateOne({ _id: chunk._id }, { $pullAll: { passed: refused } })
  return updateHeld(filing, {
    $set: { step: filing.step + 1, 'progress.done': filing.progress.done + plan.length },
    $inc: { declarations, leftOver: plan.length - passed.size + refused.length },
  })
}

/**
 * The dwellings about which nothing has changed since the preview. Decided once: after a crash what was filed in between
 * is our own, and must not look like a change.
 */
export const passDwellings = async ({ _id }: Pick<FilingChunkFields, '_id'>, plan: readonly KeptPlan[]) => {
  const marks = await readMarks(plan.map(({ dwellingId }) => dwellingId))
  const unchanged = plan.flatMap(({ dwellingId, mark }) => (marks.get(dwellingId) === mark ? [dwellingId] : []))
  await FilingChunk.updateOne(
    { _id, passed: null },
    { $set: { passed: unchanged.map((id) => new Types.ObjectId(id)) } },
  )
  const { passed } = (await FilingChunk.findById(_id, { passed: 1 }).lean())!
  return new Set(passed!.map(String))
}

/** Files under ids that follow from filing and dwelling: what is filed already is not filed again. */
export const fileDwellings = async (filing: Held, plan: readonly KeptPlan[]) => {
  const accountId = String(filing.confirmerId)
  await memberOf(filing, accountId)
  const name = personalFields.name.open(filing.confirmerNameSealed!)
  const items = plan.flatMap(({ dwellingId, contents }) =>
    contents.map((content) => ({
      submissionId: nameBasedId(`${String(filing._id)} ${dwellingId} ${content.kind}`),
      content,
    })),
  )
  const outcome = await fileInBulk(
    { id: accountId, role: 'resident', name, areaIds: [], departmentId: null },
    String(filing.organisationId),
    items,
  )
  const refused = new Set(outcome.refused)
  const notFiled = items.filter(({ submissionId }) => refused.has(submissionId))
  return {
    declarations: items.length - refused.size,
    refused: [...new Set(notFiled.map(({ content }) => content.dwellingId))].map((id) => new Types.ObjectId(id)),
  }
}
