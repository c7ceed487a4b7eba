import type { FilingStatus, FilingView, MemberRole } from '@huisheng/contract'
import type { FilingFields } from './filing.model.ts'

type Action = FilingView['actions'][number]
type Facts = Pick<FilingFields, 'status' | 'counts' | 'clearedAt'>

type Rule = { from: readonly FilingStatus[]; by: readonly MemberRole[]; when: (filing: Facts) => boolean }

const readable = ({ clearedAt }: Facts) => !clearedAt
const everyMember: readonly MemberRole[] = ['manager', 'filer', 'viewer']

/** What can be done with a filing, by whom, in which state. */
const rules: Record<Action, Rule> = {
  confirm: {
    from: ['preview'],
    by: ['manager', 'filer'],
    when: ({ counts }) => counts.move_in + counts.move_out + counts.change > 0,
  },
  cancel: { from: ['reading', 'preview'], by: ['manager', 'filer'], when: () => true },
  download_errors: {
    from: ['preview', 'writing', 'done'],
    by: ['manager', 'filer'],
    when: (filing) => readable(filing) && filing.counts.error > 0,
  },
  download_result: { from: ['preview', 'writing', 'done'], by: everyMember, when: readable },
}

export const actionsOn = (filing: Facts, { role }: { role: MemberRole }): Action[] =>
  (Object.keys(rules) as Action[]).filter((action) => {
    const { from, by, when } = rules[action]
    return from.includes(filing.status) && by.includes(role) && when(filing)
  })
