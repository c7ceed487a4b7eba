import type { PropsWithChildren, ReactNode } from 'react'
import { Text, View } from '@tarojs/components'
import { Pressable } from '../platform/pressable'
import { classes } from './classes'
import { Icon, type IconName } from './icon'
import './cell.scss'

type Props = PropsWithChildren<{
  icon?: IconName
  title: ReactNode
  text?: ReactNode
  end?: ReactNode
  error?: string
  label?: string
  role?: 'button' | 'radio' | 'switch' | 'checkbox'
  selected?: boolean
  /** Says where pressing leads: on, or a call. */
  arrow?: IconName
  onPress?: () => void
}>

export const Cell = ({
  icon,
  title,
  text,
  end,
  error,
  label,
  role,
  selected,
  arrow = 'right',
  onPress,
  children,
}: Props) => {
  const inside = (
    <>
      {icon && (
        <View className="cell__icon">
          <Icon name={icon} />
        </View>
      )}
      <View className="cell__main">
        <Text className="cell__title">{title}</Text>
        {text && <Text className="cell__text">{text}</Text>}
        {children}
        {error && <Text className="cell__error">{error}</Text>}
      </View>
      {end && <View className="cell__end">{end}</View>}
      {onPress && !role && (
        <Icon name={arrow} className={classes('cell__arrow', arrow !== 'right' && 'cell__arrow--deed')} />
      )}
    </>
  )
  if (!onPress) return <View className="cell">{inside}</View>
  return (
    <Pressable className="cell" role={role} selected={selected} label={label} onPress={onPress}>
      {inside}
    </Pressable>
  )
}
