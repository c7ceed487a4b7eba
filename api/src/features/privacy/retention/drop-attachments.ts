import { attachmentsOfThings } from '../../attachments/attachments-of-things.ts'
import { deleteAttachments } from '../../attachments/delete-attachments.ts'
import { recordAccess, systemActor } from '../../audit/record-access.ts'
import { declarationsEndedBefore } from '../../declarations/keeping/declarations-ended-before.ts'
import { organisationsEndedBefore } from '../../organisations/organisations-ended-before.ts'
import { inBatches } from './in-batches.ts'

type Ended = { id: string; subjectIds: string[] }

const batchSize = 200

/** Papers go before the declaration they prove, and before what stays of an organisation that is none any more. */
export const dropAttachments = async (before: Date) => {
  await dropPapersOf('declaration', declarationsOver(before))
  await dropPapersOf('organisation', organisationsOver(before))
}

async function* declarationsOver(before: Date): AsyncGenerator<Ended> {
  for await (const { id, personIds } of declarationsEndedBefore(before)) yield { id, subjectIds: personIds }
}

async function* organisationsOver(before: Date): AsyncGenerator<Ended> {
  for await (const { id, applicantId } of organisationsEndedBefore(before)) yield { id, subjectIds: [applicantId] }
}

const dropPapersOf = async (noun: string, things: AsyncIterable<Ended>) => {
  for await (const batch of inBatches(things, batchSize)) {
    const papers = await attachmentsOfThings(
      noun,
      batch.map(({ id }) => id),
    )
    if (papers.length === 0) continue
    const owners = new Set(papers.map(({ thingId }) => thingId))
    await recordAccess(systemActor, {
      action: 'retention',
      subjectIds: batch.filter(({ id }) => owners.has(id)).flatMap(({ subjectIds }) => subjectIds),
      what: `证明材料到期清理 ${papers.length} 份`,
    })
    await deleteAttachments(papers.map(({ id }) => id))
  }
}
