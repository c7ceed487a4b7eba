import { View } from '@tarojs/components'
import { Pressable } from '../../../platform/pressable'
import { Icon } from '../../../ui/icon'

/** Floats above the list, so that nothing under a thumb moves. */
export const Arrivals = ({ count, onShow }: { count: number; onShow: () => void }) => (
  <View className="arrivals" role="status">
    {count > 0 && (
      <Pressable className="arrivals__pill" label={`有 ${count} 件新工单，点此查看`} onPress={onShow}>
        <Icon name="bell" />
        <View>有 {count} 件新工单</View>
      </Pressable>
    )}
  </View>
)
