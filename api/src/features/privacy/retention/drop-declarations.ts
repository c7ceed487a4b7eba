import { clock } from '../../../platform/clock.ts'
import { recordAccess, systemActor } from '../../audit/record-access.ts'
import { declarationsEndedBefore, type EndedDeclaration } from '../../declarations/keeping/declarations-ended-before.ts'
import { eraseDeclaration } from '../../declarations/keeping/erase-declaration.ts'
import { declarationsInUse } from '../../register/declarations-in-use.ts'
import { inBatches } from './in-batches.ts'

const batchSize = 200

/** Declarations on which a kept stay or lease rests are kept with it. */
export const dropDeclarations = async (before: Date) => {
  for await (const batch of inBatches(declarationsEndedBefore(before), batchSize)) {
    const over = await notInUse(batch)
    if (over.length === 0) continue
    await recordAccess(systemActor, {
      action: 'retention',
      subjectIds: over.flatMap(({ personIds }) => personIds),
      what: `申报到期清理 ${over.length} 份`,
    })
    for (const { id } of over) await eraseDeclaration(id, { at: clock.now(), why: '保存期满' })
  }
}

const notInUse = async (batch: EndedDeclaration[]) => {
  const inUse = await declarationsInUse(batch.map(({ dwellingId }) => dwellingId))
  return batch.filter(({ id }) => !inUse.has(id))
}
