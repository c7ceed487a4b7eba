import { leadFindingNames, leadKindNames, type LeadView } from '@huisheng/contract'
import { Text, View } from '@tarojs/components'
import { sayTime } from '../../../features/times'
import { openDwelling } from '../../../features/verification/open-task'
import { Button } from '../../../ui/button'
import { Icon } from '../../../ui/icon'
import { Tag } from '../../../ui/tag'
import '../queue/queue.scss'

type Props = { lead: LeadView; atDwelling?: boolean; onSettle: (lead: LeadView) => void }

/** Something that does not fit together: a hint to look, never a verdict. */
export const LeadCard = ({ lead, atDwelling, onSettle }: Props) => {
  const { kind, dwelling, otherPlace, why, people, raisedAt, finding, words, lookedByName, lookedAt, canSettle } = lead
  return (
    <View className="queue-card" role="listitem">
      <View className="queue-card__head">
        <Text className="queue-card__title">{leadKindNames[kind]}</Text>
        <Tag tone={finding ? 'ok' : 'warn'} icon={finding ? 'check' : 'search'}>
          {finding ? leadFindingNames[finding] : '等人去看'}
        </Tag>
      </View>
      <View className="queue-card__line">
        <Icon name="info" />
        <Text className="queue-card__place">{why}</Text>
      </View>
      {!atDwelling && (
        <View className="queue-card__line">
          <Icon name="pin" />
          <Text className="queue-card__place">{dwelling.address}</Text>
        </View>
      )}
      {otherPlace && (
        <View className="queue-card__line">
          <Icon name="map" />
          <Text className="queue-card__place">另一处：{otherPlace}</Text>
        </View>
      )}
      {words && <Text className="queue-card__text">看到的情况：{words}</Text>}
      <View className="queue-card__foot">
        {people > 0 && <Text>涉及 {people} 人</Text>}
        <Text>{sayTime(raisedAt)}发现</Text>
        {lookedByName && lookedAt && (
          <Text>
            {lookedByName} {sayTime(lookedAt)}看过
          </Text>
        )}
      </View>
      <View className="lead-deeds">
        {!atDwelling && (
          <Button icon="home" label={`查看房屋档案，${dwelling.address}`} onPress={() => openDwelling(dwelling.id)}>
            房屋档案
          </Button>
        )}
        {canSettle && (
          <Button tone="soft" icon="edit" onPress={() => onSettle(lead)}>
            写结果
          </Button>
        )}
      </View>
    </View>
  )
}
