import type { PropsWithChildren } from 'react'
import { View } from '@tarojs/components'
import { classes } from './classes'
import { Icon, type IconName } from './icon'
import './tag.scss'

export type Tone = 'mute' | 'info' | 'brand' | 'ok' | 'warn' | 'bad'

/** A state in words and a sign, never by colour alone. */
export const Tag = ({ tone = 'mute', icon, children }: PropsWithChildren<{ tone?: Tone; icon?: IconName }>) => (
  <View className={classes('tag', `tag--${tone}`)}>
    {icon && <Icon name={icon} />}
    <View>{children}</View>
  </View>
)
