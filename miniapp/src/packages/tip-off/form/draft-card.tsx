import { tipOffModeNames } from '@huisheng/contract'
import { Text, View } from '@tarojs/components'
import type { TipOffDraft } from '../../../features/tip-offs/draft'
import { sayTime } from '../../../features/times'
import { Button } from '../../../ui/button'
import { Tag } from '../../../ui/tag'
import '../../../features/reports/report-card.scss'

type Props = { draft: TipOffDraft; onOpen: () => void; onForget: () => void }

/** A tip-off that is only on this device. */
export const TipOffDraftCard = ({ draft, onOpen, onForget }: Props) => (
  <View className="report-card">
    <View className="report-card__main">
      <View className="report-card__head">
        <Text className="report-card__title">{draft.matterName || '还没选事项'}</Text>
        <Tag icon="edit">没写完</Tag>
      </View>
      <Text className="report-card__text">{draft.text || '（还没写情况）'}</Text>
      <View className="report-card__foot">
        <Text>{tipOffModeNames[draft.mode]}</Text>
        <Text>{sayTime(draft.savedAt)} 存在手机里</Text>
      </View>
      <View className="report-card__foot">
        <Button tone="plain" icon="edit" onPress={onOpen}>
          接着写
        </Button>
        <Button tone="plain" icon="trash" onPress={onForget}>
          清除
        </Button>
      </View>
    </View>
  </View>
)
