import { View } from '@tarojs/components'
import type { PressableProps } from './pressable.types'

export const Pressable = ({
  className,
  label,
  role = 'button',
  selected,
  disabled,
  busy,
  onPress,
  children,
}: PressableProps) => (
  <View
    className={`pressable ${className ?? ''}`}
    hoverClass={disabled || busy ? 'none' : 'pressable--down'}
    hoverStopPropagation
    ariaRole={role}
    ariaLabel={label === undefined ? undefined : selected ? `${label}，已选` : label}
    onClick={(event) => {
      event.stopPropagation()
      if (!disabled && !busy) onPress()
    }}
  >
    {children}
  </View>
)
