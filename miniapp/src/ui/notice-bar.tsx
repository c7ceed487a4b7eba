import type { PropsWithChildren, ReactNode } from 'react'
import { View } from '@tarojs/components'
import { classes } from './classes'
import { Icon, type IconName } from './icon'
import './notice-bar.scss'

type Props = PropsWithChildren<{ tone: 'info' | 'ok' | 'warn' | 'bad'; icon?: IconName; action?: ReactNode }>

const icons = { info: 'info', ok: 'check', warn: 'alert', bad: 'alert' } as const

/** A standing word on the page: an outcome, a warning, a state of the network. */
export const NoticeBar = ({ tone, icon, action, children }: Props) => (
  <View className={classes('notice-bar', `notice-bar--${tone}`)} role={tone === 'bad' ? 'alert' : 'status'}>
    <Icon name={icon ?? icons[tone]} />
    <View className="notice-bar__words">{children}</View>
    {action && <View className="notice-bar__action">{action}</View>}
  </View>
)
