import { kindNames, type Pin, type ReportRow } from '@huisheng/contract'
import { Text, View } from '@tarojs/components'
import { openCase } from '../../../features/reports/open-report'
import { statusName } from '../../../features/reports/report-words'
import { StatusTag } from '../../../features/reports/status-tag'
import { sayDistance } from '../../../features/times'
import { siteUrl } from '../../../platform/addresses'
import { Picture } from '../../../platform/picture'
import { Pressable } from '../../../platform/pressable'
import { classes } from '../../../ui/classes'
import { Icon } from '../../../ui/icon'
import { Tag } from '../../../ui/tag'
import { colourLook, sayClock, sayDue } from './clock-words'
import { distanceFrom } from './here'
import './queue.scss'

type Props = {
  row: ReportRow
  here: Pin | null
  gone: boolean
  isNew: boolean
  /** Where the person serves several queues. */
  withQueue: boolean
}

const Line = ({ row, here }: { row: ReportRow; here: Pin | null }) => (
  <View className="queue-card__line">
    <Icon name="pin" />
    <Text className="queue-card__place">{row.placeWords || row.gridName || row.communityName || '没有写明地点'}</Text>
    {here && row.pointWgs84 && (
      <Text className="queue-card__far">离我 {sayDistance(distanceFrom(here, row.pointWgs84))}</Text>
    )}
  </View>
)

export const cardId = (reportId: string) => `case-${reportId}`

/** One case of the queue: how pressing, what, where, by when and who has it. */
export const QueueCard = ({ row, here, gone, isNew, withQueue }: Props) => {
  const { clock } = row
  const look = clock && colourLook[clock.colour]
  const label = [
    row.matterName,
    isNew && '新工单',
    clock && sayClock(clock),
    statusName(row.status),
    row.text.slice(0, 30),
  ]
  return (
    <View id={cardId(row.id)}>
      <Pressable
        className={classes('queue-card', clock && `queue-card--${clock.colour}`, gone && 'queue-card--gone')}
        role="link"
        label={label.filter(Boolean).join('，')}
        onPress={() => openCase(row.id)}
      >
        <View className="queue-card__head">
          {clock && look && (
            <Tag tone={look.tone} icon={look.icon}>
              {sayClock(clock)}
            </Tag>
          )}
          {gone ? <Tag icon="undo">已不在队列</Tag> : <StatusTag status={row.status} />}
        </View>
        <View className="queue-card__body">
          <View className="queue-card__main">
            <Text className="queue-card__title">
              {isNew && <Text className="queue-card__new">新</Text>}
              {row.kind === 'tip_off' && <Text className="queue-card__kind">{kindNames.tip_off}</Text>}
              {row.matterName}
            </Text>
            <Text className="queue-card__text">{row.text}</Text>
          </View>
          {row.thumbnailUrl && <Picture className="queue-card__picture" src={siteUrl(row.thumbnailUrl)} alt="" />}
        </View>
        <Line row={row} here={here} />
        <View className="queue-card__foot">
          {clock && <Text>{sayDue(clock)}</Text>}
          {row.claimantName && <Text>{row.claimantName} 已接单</Text>}
          {withQueue && row.queue && <Text>{row.queue.name}</Text>}
        </View>
      </Pressable>
    </View>
  )
}
