import { View } from '@tarojs/components'
import { Button } from './button'

type Props = { loading?: boolean; onPress: () => void }

/** At the end of a list that goes on. */
export const MoreButton = ({ loading, onPress }: Props) => (
  <View className="stack">
    <Button tone="soft" loading={loading} onPress={onPress}>
      再看一些
    </Button>
  </View>
)
