import type { Assertions, EligibilityFacts, Exclusion, Grade, SchemeView, TipsterStanding } from '@huisheng/contract'
import { dayKeyOf } from '../../clocks/work-calendar.ts'
import { balancesOf } from '../../ledger/balances-of.ts'
import type { Fact, FactMemberFacts as Member } from '../../tip-offs/fact-of.ts'
import { signalsOf } from '../../tip-offs/signals-of.ts'
import { marksOf } from '../../vault/marks-of.ts'
import { samePerson } from '../../vault/same-person.ts'
import { isKinOfStaff, isStaff, type PersonMarks } from './known-people.ts'
import { personMonthFen } from './person-month.ts'

export type { Fact, Member }
type Marks = Awaited<ReturnType<typeof marksOf>>

export type Question = {
  rewardId: string
  fact: Fact
  scheme: SchemeView
  grade: Grade
  /** By report. */
  assertions: ReadonlyMap<string, Assertions>
  year: number
  at: Date
}

/** What is known of one tip-off for the decision, and of its person without saying who. */
export type Known = { facts: EligibilityFacts; pseudonyms: string[]; letterNeeded: boolean }

const leftOut: readonly string[] = ['withdrawn', 'declined']
/** Who took it back, or whose tip-off was not taken, has no part in it. */
export const partakers = ({ members }: Fact): Member[] => members.filter(({ status }) => !leftOut.includes(status))

/** The first shares with those who joined it. */
const countsOf = (fact: Fact) => {
  const count = (arrival: Member['arrival']) => partakers(fact).filter((member) => member.arrival === arrival).length
  return { jointCount: 1 + count('joint'), supplementCount: count('supplement') }
}

/** Everything eligibility depends on, for each partaker, as it is known now. */
export const gatherFacts = async (question: Question): Promise<Map<string, Known>> => {
  const { fact, scheme, year } = question
  const members = partakers(fact)
  const [signals, { available }] = await Promise.all([
    signalsOf(members.map(({ reportId }) => reportId)),
    balancesOf(scheme.key, year),
  ])
  const known = new Map<string, Known>()
  for (const member of members) {
    const signal = signals.get(member.reportId) ?? { open: 0, abusive: false }
    known.set(member.reportId, await knownOf(member, question, { signal, budgetFen: available }))
  }
  return known
}

type Around = { signal: { open: number; abusive: boolean }; budgetFen: number }

const knownOf = async (member: Member, question: Question, { signal, budgetFen }: Around): Promise<Known> => {
  const { fact, scheme, grade } = question
  const asserted = question.assertions.get(member.reportId)!
  const marks = await marksOf(member.pseudonym)
  const pseudonyms = [member.pseudonym, ...(await samePerson(member.pseudonym))]
  const cap = scheme.capPersonMonth
  const month = {
    schemeKey: scheme.key,
    matterCode: cap?.eachMatter ? member.matterCode : null,
    at: question.at,
    exceptRewardId: question.rewardId,
  }
  return {
    pseudonyms,
    letterNeeded: marks.jointPersons > 1,
    facts: {
      outcome: member.outcome,
      matterCode: member.matterCode,
      submittedOn: dayKeyOf(member.submittedAt),
      mode: marks.mode,
      identifiable: true,
      naturalPerson: asserted.naturalPerson,
      standing: await standingOf(marks, asserted),
      knownBefore: asserted.knownBefore,
      rewardedBefore: asserted.rewardedBefore,
      arrival: member.arrival,
      ...countsOf(fact),
      grade,
      penaltyFen: fact.penaltyFen,
      personMonthFen: cap ? await personMonthFen({ pseudonyms, documentHashes: marks.documentHashes }, month) : 0,
      budgetFen,
      openSignals: signal.open,
      abusive: signal.abusive,
    },
  }
}

/**
 * Of an anonymous tipster nothing speaks for staff or kin before somebody claims: the document shown then is looked at.
 */
const standingOf = async (marks: Marks, asserted: Assertions): Promise<Record<Exclusion, boolean>> => {
  const is = (standing: TipsterStanding) => marks.standing === standing
  return {
    staff: await isStaff(marks satisfies PersonMarks),
    staff_kin: await isKinOfStaff(marks),
    duty_holder: asserted.dutyHolder || is('duty_holder'),
    offender: asserted.offender || is('offender'),
    injured_party: asserted.injuredParty || is('injured_party'),
    insider: asserted.insider || is('insider'),
  }
}
