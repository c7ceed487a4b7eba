import type { PropsWithChildren, ReactNode } from 'react'
import { ScrollView, Text, View } from '@tarojs/components'
import { Dialog } from '../platform/dialog'
import { Pressable } from '../platform/pressable'
import { Icon } from './icon'
import './bottom-sheet.scss'

type Props = PropsWithChildren<{ open: boolean; title: string; actions?: ReactNode; onClose: () => void }>

export const BottomSheet = ({ open, title, actions, onClose, children }: Props) =>
  open ? (
    <View className="sheet">
      <View className="sheet__scrim" onClick={onClose} />
      <Dialog className="sheet__panel" label={title} onDismiss={onClose}>
        <View className="sheet__head">
          <Text className="sheet__title">{title}</Text>
          <Pressable className="sheet__close" label="关闭" onPress={onClose}>
            <Icon name="close" />
          </Pressable>
        </View>
        <ScrollView className="sheet__body" scrollY>
          {children}
        </ScrollView>
        {actions && <View className="sheet__actions">{actions}</View>}
      </Dialog>
    </View>
  ) : null
