import { caseStaff, DeskAction, type ProblemCode, type Role } from '@huisheng/contract'
import { Problem } from '../../../http/problem.ts'
import type { ReportDocument } from '../../reports/report.fields.ts'
import type { Post } from '../../reports/standing.ts'

type Facts = Pick<ReportDocument, 'status' | 'queue' | 'claimantId' | 'handlerIds' | 'areaIds' | 'sealed'>
type Right = { by: readonly Role[]; if: (who: Post, report: Facts) => ProblemCode | null }

const always = () => null
const deciding: readonly Role[] = ['officer', 'dispatcher', 'handler', 'reviewer']
const begun: readonly string[] = ['handling', 'resolved', 'closed']

const inTheirHands = (who: Post, { areaIds, queue }: Facts) =>
  who.oversees(areaIds) || (queue !== null && who.serves(queue.key))
const handled = (who: Post, { claimantId, handlerIds }: Facts) => claimantId === who.id || handlerIds.includes(who.id)

const ended: readonly string[] = ['closed', 'declined', 'withdrawn']

/**
 * Whether what the tipster writes is for this person to read: for who has the case in hand, else for whose queue it waits
 * in, and for all of them once it has ended. Who merely oversees it takes no message away from them.
 */
export const dealsWith = (who: Post, { status, claimantId, queue }: Facts): boolean => {
  if (!(caseStaff as readonly Role[]).includes(who.role)) return false
  if (ended.includes(status) || claimantId === who.id) return true
  return status !== 'handling' && queue !== null && who.serves(queue.key)
}

/** What a member of staff who may see a tip-off may do about it, beside the moves of the report. */
const rights: Record<DeskAction, Right> = {
  message: { by: caseStaff, if: always },
  penalty: {
    by: ['worker', 'leader', 'officer', 'handler'],
    if: (who, report) => {
      if (!begun.includes(report.status)) return 'report_moved_on'
      return handled(who, report) || (who.role === 'officer' && inTheirHands(who, report)) ? null : 'forbidden'
    },
  },
  release: {
    by: ['officer', 'dispatcher'],
    if: (who, report) => {
      if (!report.sealed?.heldFor.length) return 'report_moved_on'
      return inTheirHands(who, report) ? null : 'forbidden'
    },
  },
  exclude: { by: ['officer', 'dispatcher', 'auditor'], if: always },
  join: { by: deciding, if: always },
  arrival: { by: deciding, if: always },
}

const refusal = (action: DeskAction, who: Post, report: Facts): ProblemCode | null =>
  rights[action].by.includes(who.role) ? rights[action].if(who, report) : 'forbidden'

export const demandDeskAction = (action: DeskAction, who: Post, report: Facts) => {
  const code = refusal(action, who, report)
  if (code) throw new Problem(code)
}

export const deskActionsFor = (who: Post, report: Facts): DeskAction[] =>
  DeskAction.options.filter((action) => refusal(action, who, report) === null)
