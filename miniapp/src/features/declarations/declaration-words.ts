import type { DeclarationRow, DeclarationStatus } from '@huisheng/contract'
import { sayDay } from '../../platform/days'
import type { IconName } from '../../ui/icon'
import type { Tone } from '../../ui/tag'

export const declarationLook: Record<DeclarationStatus, { tone: Tone; icon: IconName; words: string }> = {
  awaiting_person: { tone: 'warn', icon: 'user', words: '等本人确认' },
  submitted: { tone: 'info', icon: 'clock', words: '已提交，等网格员核实' },
  returned: { tone: 'warn', icon: 'edit', words: '还差一点，请补正' },
  verified: { tone: 'ok', icon: 'check', words: '已核实，登记好了' },
  not_found: { tone: 'bad', icon: 'close', words: '上门核实时没有找到' },
  disputed: { tone: 'bad', icon: 'alert', words: '本人说情况不对' },
  withdrawn: { tone: 'mute', icon: 'undo', words: '已撤回' },
}

const dayWords: Record<DeclarationRow['kind'], string> = {
  move_in: '搬入',
  move_out: '搬离',
  lease: '起租',
  renewal: '续租',
  occupancy: '统计日',
  vacancy: '空置自',
  dormitory: '统计日',
}
/** What the effective day means for a kind. */
export const dayWordsOf = (kind: DeclarationRow['kind']) => dayWords[kind]
export const sayEffective = ({ kind, effectiveOn }: Pick<DeclarationRow, 'kind' | 'effectiveOn'>) =>
  `${dayWords[kind]} ${sayDay(effectiveOn)}`
