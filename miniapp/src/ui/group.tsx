import type { PropsWithChildren, ReactNode } from 'react'
import { Text, View } from '@tarojs/components'
import './group.scss'

export const Group = ({ title, note, children }: PropsWithChildren<{ title?: string; note?: ReactNode }>) => (
  <View className="group">
    {title && <Text className="group__title">{title}</Text>}
    <View className="group__card">{children}</View>
    {note && <Text className="group__note">{note}</Text>}
  </View>
)
