import type { FactMember, TipOffCase } from '@huisheng/contract'
import type { Actor } from '../../../http/actor.ts'
import { accountNames } from '../../accounts/account-names.ts'
import { readSealed } from '../../reports/sealed/read-sealed.ts'
import { ensureTipOff } from '../ensure-tip-off.ts'
import { describe, type Fact } from '../fact-of.ts'
import { currentFact } from '../facts/current-fact.ts'
import type { FactDocument } from '../facts/fact.model.ts'
import { standingPenalties } from '../facts/penalty-of.ts'
import { markReadByStaff } from '../messages/mark-read.ts'
import { presentMessages } from '../messages/present-messages.ts'
import { signalsOf } from '../signals-of.ts'
import type { PenaltyRecord } from '../tip-off.model.ts'
import { dealsWith, deskActionsFor } from './desk-rights.ts'

/** What the desk knows of a tip-off beyond the report. For those who deal with it, its messages count as read. */
export const readCase = async (actor: Actor, reportId: string): Promise<TipOffCase> => {
  const { report, who } = await readSealed(actor, reportId)
  const tipOff = await ensureTipOff(report)
  const document = await currentFact(reportId)
  const [fact, signals, names] = await Promise.all([
    describe(document),
    signalsOf([reportId]),
    accountNames(report.sealed?.about?.staffIds ?? []),
  ])
  if (dealsWith(who, report)) await markReadByStaff(tipOff)
  const arrival = fact.members.find((member) => member.reportId === reportId)!.arrival
  return {
    reportId,
    number: report.number,
    aboutStaff: report.sealed?.about
      ? { names: [...names.values()].map(({ name }) => name), words: report.sealed.about.words }
      : null,
    heldFor: report.sealed?.heldFor ?? [],
    messages: presentMessages(tipOff, 'staff'),
    penalties: penaltiesView(tipOff.penalties),
    factId: fact.factId,
    fact: membersView(actor, fact, document),
    openSignals: signals.get(reportId)?.open ?? 0,
    rewardId: fact.rewardId,
    actions: deskActionsFor(who, report).filter(
      (action) => action !== 'arrival' || (arrival !== 'first' && fact.rewardId === null),
    ),
  }
}

const penaltiesView = (penalties: readonly PenaltyRecord[]): TipOffCase['penalties'] => {
  const standing = new Set(standingPenalties(penalties))
  return penalties.map((penalty) => ({
    decisionNumber: penalty.decisionNumber,
    authority: penalty.authority,
    decidedOn: penalty.decidedOn,
    amountFen: penalty.amountFen,
    recordedAt: penalty.recordedAt.toISOString(),
    recordedByName: penalty.recordedByName,
    replaced: !standing.has(penalty),
  }))
}

/** Those of which this reader may know. */
const membersView = (actor: Actor, fact: Fact, { members }: FactDocument): FactMember[] => {
  const saidOf = new Map(members.map((member) => [member.reportId, member.decided ?? member.joined]))
  return fact.members
    .filter(({ excludedIds }) => !excludedIds.includes(actor.id))
    .map(({ reportId, number, submittedAt, arrival }) => {
      const said = arrival === 'first' ? null : saidOf.get(reportId)
      return {
        ...{ reportId, number, arrival, submittedAt: submittedAt.toISOString() },
        decidedByName: said?.byName ?? null,
        why: said?.why ?? null,
      }
    })
}
