import { View } from '@tarojs/components'
import { Icon } from './icon'
import './tick.scss'

/** The box of something that may be chosen among others, filled once it is. */
export const Tick = ({ on }: { on: boolean }) => (
  <View className={on ? 'tick tick--on' : 'tick'}>
    <Icon name="check" />
  </View>
)
