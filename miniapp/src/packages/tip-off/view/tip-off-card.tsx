import { tipOffModeNames, type TipOffRow } from '@huisheng/contract'
import { Text, View } from '@tarojs/components'
import { statusLook } from '../../../features/reports/report-words'
import { headlineOf } from '../../../features/tip-offs/tip-off-words'
import { sayTime } from '../../../features/times'
import { Pressable } from '../../../platform/pressable'
import { Tag } from '../../../ui/tag'
import '../../../features/reports/report-card.scss'
import './view.scss'

/** One tip-off in the list of one's own. */
export const TipOffCard = ({ row, onOpen }: { row: TipOffRow; onOpen: () => void }) => {
  const { tone, icon } = statusLook[row.status]
  return (
    <Pressable
      className="report-card"
      label={`${row.news ? '有新进展，' : ''}${row.matterName}，${headlineOf(row)}，${row.text.slice(0, 30)}`}
      onPress={onOpen}
    >
      <View className="report-card__main">
        <View className="report-card__head">
          <Text className="report-card__title">
            {row.news && <Text className="news-dot" />}
            {row.matterName}
          </Text>
          <Tag tone={tone} icon={icon}>
            {headlineOf(row)}
          </Tag>
        </View>
        <Text className="report-card__text">{row.text}</Text>
        {row.reward && <Text className="tip-off-card__reward">奖励：{row.reward.words}</Text>}
        <View className="report-card__foot">
          <Text>{sayTime(row.submittedAt)}</Text>
          <Text>{tipOffModeNames[row.mode]}</Text>
          {row.news && <Text className="tip-off-card__news">有新进展</Text>}
        </View>
      </View>
    </Pressable>
  )
}
