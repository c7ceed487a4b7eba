import { declarationEventNames, type DeclarationView } from '@huisheng/contract'
import { sayTime } from '../times'
import type { TimelineStep } from '../../ui/timeline'

const ended = ['verified', 'not_found', 'withdrawn', 'disputed']
const bad = ['not_found', 'disputed']

/** What happened, oldest first, and what is to come where it is open. */
export const timelineOfDeclaration = ({ timeline, status, next }: DeclarationView): TimelineStep[] => {
  const open = !ended.includes(status)
  const past = timeline.map(({ at, event, byName, words }, index): TimelineStep => {
    const last = index === timeline.length - 1
    return {
      key: `${at}:${event}`,
      title: `${byName} ${declarationEventNames[event]}`,
      when: sayTime(at),
      text: words || undefined,
      phase: last && bad.includes(status) ? 'bad' : last && open ? 'now' : 'past',
    }
  })
  if (!open) return past
  return [...past, { key: 'next', title: next, phase: 'next' }]
}
