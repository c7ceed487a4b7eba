import type { DeclarationView } from '@huisheng/contract'
import { View } from '@tarojs/components'
import { sayTime } from '../../../features/times'
import { Button } from '../../../ui/button'
import { NoticeBar } from '../../../ui/notice-bar'

type Props = {
  declaration: DeclarationView
  busy: boolean
  onAccept: () => void
  onDecline: () => void
}

const states = { proposed: '网格员想约您', accepted: '约好了', declined: '您说这个时间不行' } as const

const clockOf = (instant: string) => sayTime(instant).split(' ').at(-1) ?? ''

/** A visit by appointment: when, and whether it suits. */
export const Appointment = ({
  declaration: { status, appointment, appointmentWords, actions },
  busy,
  ...on
}: Props) => {
  if (!appointment || status !== 'submitted') return null
  const { from, until, state } = appointment
  const asks = actions.includes('answer_appointment') && state === 'proposed'
  return (
    <>
      <NoticeBar tone={state === 'accepted' ? 'ok' : 'info'} icon="clock">
        <View>
          {states[state]}：{sayTime(from)} 到 {clockOf(until)} 上门
        </View>
        {appointmentWords && <View>{appointmentWords}</View>}
      </NoticeBar>
      {asks && (
        <View className="appointment-deeds">
          <Button onPress={on.onDecline}>换个时间</Button>
          <Button tone="primary" icon="check" loading={busy} onPress={on.onAccept}>
            这个时间可以
          </Button>
        </View>
      )}
    </>
  )
}
