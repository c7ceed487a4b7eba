import type { Actor } from '../../../http/actor.ts'
import { Problem } from '../../../http/problem.ts'
import { excludeStaff } from '../../reports/sealed/exclude-staff.ts'
import { readSealed } from '../../reports/sealed/read-sealed.ts'
import { releaseHeld } from '../../reports/sealed/release-held.ts'
import { demandDeskAction } from './desk-rights.ts'
import { readCase } from './read-case.ts'

/** 放行 what was held. */
export const releaseFrom = async (actor: Actor, reportId: string, { words }: { words: string }) => {
  const { report, who } = await readSealed(actor, reportId)
  demandDeskAction('release', who, report)
  await releaseHeld(actor, reportId, words)
}

/**
 * Writes down which members of staff a tip-off tells of. Nobody does so about themselves. It may go out of the hands of
 * whoever writes this: then they see it for the last time.
 */
export const excludeFrom = async (
  actor: Actor,
  reportId: string,
  { staffIds, why }: { staffIds: string[]; why: string },
) => {
  const { report, who } = await readSealed(actor, reportId)
  demandDeskAction('exclude', who, report)
  if (staffIds.includes(actor.id)) throw new Problem('same_person')
  const before = await readCase(actor, reportId)
  await excludeStaff(actor, reportId, staffIds, why)
  try {
    return await readCase(actor, reportId)
  } catch (error) {
    if (error instanceof Problem && error.code === 'not_found') return { ...before, actions: [] }
    throw error
  }
}
