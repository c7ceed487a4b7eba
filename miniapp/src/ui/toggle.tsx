import { View } from '@tarojs/components'
import { Cell } from './cell'
import { classes } from './classes'
import { Icon, type IconName } from './icon'
import './toggle.scss'

type Props = { icon?: IconName; title: string; text?: string; on: boolean; onChange: (on: boolean) => void }

export const Toggle = ({ icon, title, text, on, onChange }: Props) => (
  <Cell
    icon={icon}
    title={title}
    text={text}
    role="switch"
    selected={on}
    label={`${title}，${on ? '已开' : '已关'}`}
    end={
      <View className={classes('toggle', on && 'toggle--on')}>
        <View className="toggle__knob">{on && <Icon name="check" />}</View>
      </View>
    }
    onPress={() => onChange(!on)}
  />
)
