import type { PropsWithChildren } from 'react'
import { View } from '@tarojs/components'
import { Pressable } from '../platform/pressable'
import { classes } from './classes'
import { Icon, type IconName } from './icon'
import './button.scss'

type Props = PropsWithChildren<{
  tone?: 'primary' | 'danger' | 'soft' | 'plain'
  icon?: IconName
  label?: string
  disabled?: boolean
  /** Under way: keeps its place and refuses a second press. */
  loading?: boolean
  onPress: () => void
}>

export const Button = ({ tone, icon, label, disabled, loading, onPress, children }: Props) => (
  <Pressable
    className={classes('button', tone && `button--${tone}`, disabled && 'button--disabled')}
    label={label}
    disabled={disabled}
    busy={loading}
    onPress={onPress}
  >
    {loading ? <View className="button__spinner" /> : icon && <Icon name={icon} />}
    <View>{children}</View>
  </Pressable>
)
