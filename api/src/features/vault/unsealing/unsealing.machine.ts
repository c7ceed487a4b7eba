import type { ProblemCode, Role, UnsealingStatus, UnsealingView } from '@huisheng/contract'

type Action = UnsealingView['actions'][number]
export type UnsealingFacts = { status: UnsealingStatus; askedById: string; endsAt: Date | null }
/** `onTheCase`: has a hand in the tip-off; `excluded`: the tip-off tells of them. */
export type Standing = { id: string; role: Role; onTheCase: boolean; excluded: boolean }

type Rule = {
  from: readonly UnsealingStatus[]
  by: readonly Role[]
  if: (who: Standing, facts: UnsealingFacts) => ProblemCode | null
}

const isAsker = ({ id }: Standing, { askedById }: UnsealingFacts) => id === askedById
const offTheCase = ({ onTheCase }: Standing): ProblemCode | null => (onTheCase ? 'on_the_case' : null)

/** From asking to the end: two people, neither of them on the case. */
const rules: Record<Action, Rule> = {
  decide: {
    from: ['asked'],
    by: ['auditor', 'admin'],
    if: (who, facts) => (isAsker(who, facts) ? 'own_request' : offTheCase(who)),
  },
  open: {
    from: ['open'],
    by: ['reviewer', 'auditor', 'admin'],
    if: (who, facts) => (isAsker(who, facts) ? offTheCase(who) : 'not_found'),
  },
  end: {
    from: ['asked', 'open'],
    by: ['reviewer', 'auditor', 'admin'],
    if: (who, facts) => (isAsker(who, facts) || who.role !== 'reviewer' ? null : 'not_found'),
  },
}

/** What has outlived its time has ended, without anybody writing so. */
export const statusAt = ({ status, endsAt }: UnsealingFacts, now: Date): UnsealingStatus =>
  status === 'open' && endsAt !== null && endsAt <= now ? 'ended' : status

/** Why this person may not do this now, or null when they may. */
export const refusal = (who: Standing, action: Action, facts: UnsealingFacts, now: Date): ProblemCode | null => {
  const { by, from, if: condition } = rules[action]
  if (who.excluded || !by.includes(who.role)) return 'not_found'
  const code = condition(who, facts)
  if (code) return code
  const status = statusAt(facts, now)
  if (from.includes(status)) return null
  return action === 'open' && status === 'ended' ? 'unsealing_ended' : 'unsealing_moved_on'
}

export const actionsOn = (who: Standing, facts: UnsealingFacts, now: Date): Action[] =>
  (Object.keys(rules) as Action[]).filter((action) => refusal(who, action, facts, now) === null)
