import { clock } from '../../../platform/clock.ts'
import { deleteAttachments } from '../../attachments/delete-attachments.ts'
import { attachmentsOfThings } from '../../attachments/attachments-of-things.ts'
import { recordAccess, systemActor } from '../../audit/record-access.ts'
import { declarationsEndedBefore, type EndedDeclaration } from '../../declarations/keeping/declarations-ended-before.ts'
import { eraseDeclaration } from '../../declarations/keeping/erase-declaration.ts'
import { declarationsInUse } from '../../register/declarations-in-use.ts'
import { inBatches } from './in-batches.ts'

const batchSize = 200
const noun = 'declaration'

/** Declarations on which a kept stay or lease rests are kept with it. */
export const dropDeclarations = async (before: Date) => {
  for await (const batch of inBatches(declarationsEndedBefore(before), batchSize)) {
    const over = await notInUse(batch)
    if (over.length === 0) continue
    await record(over, `申报到期清理 ${over.length} 份`)
    for (const { id } of over) await eraseDeclaration(id, { at: clock.now(), why: '保存期满' })
  }
}

/** The papers go before the declaration they prove. */
export const dropAttachments = async (before: Date) => {
  for await (const batch of inBatches(declarationsEndedBefore(before), batchSize)) {
    const papers = await attachmentsOfThings(
      noun,
      batch.map(({ id }) => id),
    )
    if (papers.length === 0) continue
    const owners = new Set(papers.map(({ thingId }) => thingId))
    await record(
      batch.filter(({ id }) => owners.has(id)),
      `证明材料到期清理 ${papers.length} 份`,
    )
    await deleteAttachments(papers.map(({ id }) => id))
  }
}

const notInUse = async (batch: EndedDeclaration[]) => {
  const inUse = await declarationsInUse(batch.map(({ dwellingId }) => dwellingId))
  return batch.filter(({ id }) => !inUse.has(id))
}

const record = (declarations: EndedDeclaration[], what: string) =>
  recordAccess(systemActor, {
    action: 'retention',
    subjectIds: declarations.flatMap(({ personIds }) => personIds),
    what,
  })
