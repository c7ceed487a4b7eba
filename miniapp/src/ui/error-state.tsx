import { Text, View } from '@tarojs/components'
import { Button } from './button'
import { Icon } from './icon'
import './empty.scss'

/** What went wrong in plain words, and a way to try again. */
export const ErrorState = ({ text, offline, onRetry }: { text: string; offline?: boolean; onRetry: () => void }) => (
  <View className="empty" role="alert">
    <View className="empty__art empty__art--bad">
      <Icon name={offline ? 'offline' : 'alert'} />
    </View>
    <Text className="empty__title">{offline ? '没有连上网络' : '没能打开'}</Text>
    <Text className="empty__text">{text}</Text>
    <View className="empty__action">
      <Button tone="soft" icon="refresh" onPress={onRetry}>
        重试
      </Button>
    </View>
  </View>
)
