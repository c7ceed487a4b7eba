import { View } from '@tarojs/components'
import { Pressable } from '../platform/pressable'
import { classes } from './classes'
import { Icon } from './icon'
import './rating.scss'

type Level<T extends string> = { value: T; title: string; stars: number }
type Props<T extends string> = {
  label: string
  levels: readonly Level<T>[]
  value: T | null
  onChange: (value: T) => void
}

/** Levels of content in words, best first; stars repeat the order for the eye. */
export const Rating = <T extends string>({ label, levels, value, onChange }: Props<T>) => (
  <View className="rating" role="radiogroup" ariaLabel={label}>
    {levels.map((level) => (
      <Pressable
        key={level.value}
        role="radio"
        className={classes(
          'rating__level',
          level.stars <= 2 && 'rating__level--low',
          level.value === value && 'rating__level--on',
        )}
        label={level.title}
        selected={level.value === value}
        onPress={() => onChange(level.value)}
      >
        <View className="rating__face">
          <Icon name={level.value === value ? 'star-full' : 'star'} />
        </View>
        <View>{level.title}</View>
      </Pressable>
    ))}
  </View>
)
