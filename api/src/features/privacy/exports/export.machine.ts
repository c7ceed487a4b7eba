import type { ExportStatus, ExportView, ProblemCode, Role } from '@huisheng/contract'

type Action = ExportView['actions'][number]
export type ExportFacts = { status: ExportStatus; askedById: string; expiresAt: Date | null }
/** `oversees`: the area of the export lies within theirs. */
export type Standing = { id: string; role: Role; oversees: boolean }

type Rule = {
  from: readonly ExportStatus[]
  by: readonly Role[]
  if: (who: Standing, facts: ExportFacts) => ProblemCode | null
}

const deciders: readonly Role[] = ['officer', 'admin']
/** Nobody decides on what they asked for themself. */
const isAnother: Rule['if'] = ({ id }, { askedById }) => (id === askedById ? 'own_request' : null)
const isAsker: Rule['if'] = ({ id }, { askedById }) => (id === askedById ? null : 'not_found')

const rules: Record<Action, Rule> = {
  approve: { from: ['asked'], by: deciders, if: isAnother },
  refuse: { from: ['asked'], by: deciders, if: isAnother },
  download: { from: ['ready'], by: ['leader', 'officer'], if: isAsker },
}

/** What has outlived its time is expired, also before the job has removed its file. */
export const statusAt = ({ status, expiresAt }: ExportFacts, now: Date): ExportStatus =>
  status === 'ready' && expiresAt !== null && expiresAt <= now ? 'expired' : status

export const sees = ({ id, oversees }: Standing, { askedById }: ExportFacts) => oversees || id === askedById

/** Why this person may not do this now, or null when they may. */
export const refusal = (who: Standing, action: Action, facts: ExportFacts, now: Date): ProblemCode | null => {
  const rule = rules[action]
  if (!sees(who, facts)) return 'not_found'
  if (!rule.by.includes(who.role)) return 'not_found'
  return rule.if(who, facts) ?? (rule.from.includes(statusAt(facts, now)) ? null : 'export_moved_on')
}

export const actionsOn = (who: Standing, facts: ExportFacts, now: Date): Action[] =>
  (Object.keys(rules) as Action[]).filter((action) => refusal(who, action, facts, now) === null)
