import type { DeclarationAction } from '@huisheng/contract'
import type { IconName } from '../../../ui/icon'

export type TaskDeed = Extract<DeclarationAction, 'verify' | 'return' | 'attempt' | 'propose_appointment' | 'reveal'>
type Look = { title: string; icon: IconName; tone?: 'primary' }

const looks: Record<Exclude<TaskDeed, 'reveal'>, Look> = {
  verify: { title: '核实', icon: 'check', tone: 'primary' },
  attempt: { title: '上门未遇', icon: 'clock' },
  propose_appointment: { title: '预约上门', icon: 'bell' },
  return: { title: '退回补正', icon: 'undo' },
}
export type VisibleDeed = keyof typeof looks
const order = Object.keys(looks) as VisibleDeed[]

export const lookOfDeed = (deed: VisibleDeed) => looks[deed]
/** What may be done now, exactly as the server says, the likeliest first; the first two stay within reach. */
export const deedsFor = (actions: readonly DeclarationAction[]) => order.filter((deed) => actions.includes(deed))
