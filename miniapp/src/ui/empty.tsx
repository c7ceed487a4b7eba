import type { ReactNode } from 'react'
import { Text, View } from '@tarojs/components'
import { Icon, type IconName } from './icon'
import './empty.scss'

type Props = { icon?: IconName; title: string; text?: string; action?: ReactNode }

/** Nothing here yet, and what to do about it. */
export const Empty = ({ icon = 'echo', title, text, action }: Props) => (
  <View className="empty">
    <View className="empty__art">
      <Icon name={icon} />
    </View>
    <Text className="empty__title">{title}</Text>
    {text && <Text className="empty__text">{text}</Text>}
    {action && <View className="empty__action">{action}</View>}
  </View>
)
