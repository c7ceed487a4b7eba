import { View } from '@tarojs/components'
import './skeleton.scss'

export const Skeleton = ({ cards = 3 }: { cards?: number }) => (
  <View role="status" ariaLabel="正在加载">
    {Array.from({ length: cards }, (_, at) => (
      <View key={at} className="skeleton">
        <View className="skeleton__line" />
        <View className="skeleton__line" />
        <View className="skeleton__line skeleton__line--short" />
      </View>
    ))}
  </View>
)
