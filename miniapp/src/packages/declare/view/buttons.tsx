import type { DeclarationAction } from '@huisheng/contract'
import { Button } from '../../../ui/button'
import type { IconName } from '../../../ui/icon'
import type { Deed } from './deed-sheets'

type Way = { deed: Deed | 'correct'; words: string; icon: IconName; tone?: 'primary' | 'soft' }

/** What can be done, as the server says; the likeliest stands last, under the thumb. */
const ways: [DeclarationAction, Way[]][] = [
  ['withdraw', [{ deed: 'withdraw', words: '撤回', icon: 'undo' }]],
  ['move_out', [{ deed: 'move_out', words: '搬离', icon: 'exit' }]],
  ['renew', [{ deed: 'renew', words: '续租', icon: 'refresh', tone: 'soft' }]],
  ['supplement', [{ deed: 'supplement', words: '补充材料', icon: 'plus', tone: 'soft' }]],
  [
    'confirm',
    [
      { deed: 'deny', words: '情况不对', icon: 'close' },
      { deed: 'agree', words: '确认属实', icon: 'check', tone: 'primary' },
    ],
  ],
  ['correct', [{ deed: 'correct', words: '补正', icon: 'edit', tone: 'primary' }]],
]

export const waysFor = (actions: DeclarationAction[]) =>
  ways.flatMap(([action, some]) => (actions.includes(action) ? some : []))

export const Buttons = ({ found, onDo }: { found: Way[]; onDo: (deed: Deed | 'correct') => void }) => (
  <>
    {found.map(({ deed, words, icon, tone }) => (
      <Button key={deed} tone={tone} icon={icon} onPress={() => onDo(deed)}>
        {words}
      </Button>
    ))}
  </>
)
