import type { TipOffView } from '@huisheng/contract'
import { sayTime } from '../../../features/times'
import { Cell } from '../../../ui/cell'
import { Group } from '../../../ui/group'

/** Whether anybody ever learned who this is: each time, and why. */
export const Unsealings = ({ tipOff: { unsealings, mode } }: { tipOff: TipOffView }) => (
  <Group title="您的身份" note="启封要一人申请、另一人批准，每次都记在这里">
    {unsealings.length === 0 && (
      <Cell
        icon="shield"
        title="您的身份从未被打开"
        text={mode === 'anonymous' ? '匿名举报没有存您的姓名和账号' : '办理、核查的人都看不到您是谁'}
      />
    )}
    {unsealings.map(({ at, reason }) => (
      <Cell key={at} icon="alert" title={`${sayTime(at)} 被依法启封`} text={`原因：${reason}`} />
    ))}
  </Group>
)
