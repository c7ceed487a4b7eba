import type { TipOffView } from '@huisheng/contract'
import { View } from '@tarojs/components'
import { sayTime } from '../../../features/times'
import { Group } from '../../../ui/group'
import { Timeline, type TimelineStep } from '../../../ui/timeline'

const ended = ['closed', 'declined', 'withdrawn']

const stepsOf = ({ steps, status, next }: TipOffView): TimelineStep[] => {
  const open = !ended.includes(status)
  const past = steps.map(({ at, sentence, words }, index): TimelineStep => {
    const last = index === steps.length - 1
    const phase = last && status === 'declined' ? 'bad' : last && open ? 'now' : 'past'
    return { key: String(index), title: sentence, when: sayTime(at), text: words ?? undefined, phase }
  })
  return open ? [...past, { key: 'next', title: next, phase: 'next' }] : past
}

/** Step by step in plain words. */
export const Course = ({ tipOff }: { tipOff: TipOffView }) => (
  <Group title="办理过程">
    <View>
      <Timeline steps={stepsOf(tipOff)} />
    </View>
  </Group>
)
