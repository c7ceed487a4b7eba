import { View } from '@tarojs/components'
import { Pressable } from '../platform/pressable'
import { classes } from './classes'
import { Icon, type IconName } from './icon'
import './chips.scss'

type Props<T extends string> = {
  label: string
  chips: readonly { value: T; title: string; icon?: IconName }[]
  value: T | null
  onChange: (value: T) => void
}

/** One of a few short words, all in sight. */
export const Chips = <T extends string>({ label, chips, value, onChange }: Props<T>) => (
  <View className="chips" role="radiogroup" ariaLabel={label}>
    {chips.map((chip) => (
      <Pressable
        key={chip.value}
        role="radio"
        className={classes('chips__chip', chip.value === value && 'chips__chip--on')}
        selected={chip.value === value}
        onPress={() => onChange(chip.value)}
      >
        {chip.icon && <Icon name={chip.icon} />}
        <View>{chip.title}</View>
      </Pressable>
    ))}
  </View>
)
