import { View } from '@tarojs/components'
import type { DialogProps } from './dialog.types'

export const Dialog = ({ className, label, children }: DialogProps) => (
  <View className={className} ariaRole="dialog" ariaLabel={label} catchMove>
    {children}
  </View>
)
