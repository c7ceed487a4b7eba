import { createHash } from 'node:crypto'
import { presentActor } from '../../features/accounts/actor-of.ts'
import { residentOfPhone } from '../../features/accounts/sign-in/find-or-add-resident.ts'
import { insertOnce, isDuplicate } from '../../features/accounts/insert-once.ts'
import { Declaration } from '../../features/declarations/declaration.model.ts'
import { composeDeclarations } from '../../features/declarations/filing/compose-declarations.ts'
import { declarationIdOf } from '../../features/declarations/filing/declaration-id.ts'
import { filerOf } from '../../features/declarations/filing/filer.ts'
import { newDeclaration } from '../../features/declarations/filing/new-declaration.ts'
import { currentRules } from '../../features/declarations/rules/current-rules.ts'
import { tellDeclarations } from '../../features/declarations/telling/telling.ts'
import { verifyDeclaration } from '../../features/declarations/verification/verify-declaration.ts'
import { staffOfGrid } from '../../features/staffing/staff-of-grid.ts'
import { atMoment } from '../at-moment.ts'
import type { Cast } from '../stories/cast.ts'
import type { Step } from './filings.ts'

const dayMilliseconds = 86_400_000

/** Files a declaration at its time and, where it was, verifies it a day later. Safe to repeat. */
export const tellStep = async (step: Step, number: number, cast: Cast, now: Date) => {
  const id = await fileStep(step, number)
  const at = new Date(Math.min(step.at.getTime() + dayMilliseconds, now.getTime()))
  const { onDutyId } = await staffOfGrid(step.dwelling.gridId!, at)
  const worker = onDutyId && cast.staff.get(onDutyId)
  if (!step.verified || !worker) return
  await atMoment(at, () =>
    verifyDeclaration(worker, id, {
      ...{ verificationId: uuidOf(`verification ${number}`), revision: 1, outcome: 'matches', corrections: [] },
      ...{ words: '', photoIds: [], place: null },
    }),
  )
}

/** As the filer would; of what was verified long ago nobody is told that it waits. */
const fileStep = ({ dwelling, filerPhone, at, content, verified }: Step, number: number) =>
  atMoment(at, async () => {
    const filer = await filerOf(presentActor(await insertOnce(() => residentOfPhone(filerPhone))), null)
    const submissionId = uuidOf(`declaration ${number}`)
    const id = declarationIdOf(filer.id, submissionId)
    if (await Declaration.exists({ _id: id })) return id
    const { noticeVersion } = await currentRules()
    const stated = {
      ...{ occupants: [], leaving: [], lease: null, organisationId: null, onBehalfOf: null, attachmentIds: [] },
      ...{ ...content, dwellingId: dwelling.id, words: '', noticeVersion },
    }
    const [composed] = await composeDeclarations(filer, [{ content: stated, dwelling, filedAt: at }], at)
    const filed = { id, submissionId, filer, stated: composed!, attachmentIds: [], batch: null, now: at }
    for (;;) {
      const declaration = newDeclaration(filed)
      const told = { toldSeq: declaration.history.length, untold: !verified }
      try {
        await Declaration.collection.insertOne({ ...declaration, ...(verified && told) })
        if (!verified) await tellDeclarations()
        return id
      } catch (error) {
        if (!isDuplicate(error) || (await Declaration.exists({ _id: id }))) throw error
      }
    }
  })

/** The same for the same words, so that a seeding begun again finds what it made. */
const uuidOf = (words: string) => {
  const hex = createHash('sha256').update(`demo resident ${words}`).digest('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}
