import { Text, View } from '@tarojs/components'
import type { TaskBuilding } from '../../../features/verification/kept-tasks'
import { openTasksOf } from '../../../features/verification/open-task'
import { Pressable } from '../../../platform/pressable'
import { classes } from '../../../ui/classes'
import { Icon } from '../../../ui/icon'
import { Tag } from '../../../ui/tag'
import { colourOf, lookOf, sayRestAt } from './due-words'
import '../queue/queue.scss'

/** One building of the round: how many wait there, and how pressing. */
export const BuildingCard = ({ building }: { building: TaskBuilding }) => {
  const { buildingId, buildingName, address, waiting, late, dueAt } = building
  const counts = [`${waiting} 份待核实`, late > 0 && `${late} 份已超期`].filter(Boolean).join('，')
  return (
    <Pressable
      className={classes('queue-card', dueAt && `queue-card--${colourOf(dueAt)}`)}
      role="link"
      label={`${buildingName}，${counts}`}
      onPress={() => openTasksOf(buildingId)}
    >
      <View className="queue-card__head">
        <Text className="queue-card__title">{buildingName}</Text>
        <Tag tone="brand" icon="home">
          {waiting} 份
        </Tag>
      </View>
      <View className="queue-card__line">
        <Icon name="pin" />
        <Text className="queue-card__place">{address || '没有写明地址'}</Text>
      </View>
      <View className="queue-card__foot task-foot">
        {dueAt && (
          <Tag tone={lookOf(dueAt).tone} icon={lookOf(dueAt).icon}>
            最早的{sayRestAt(dueAt)}
          </Tag>
        )}
        {late > 0 && <Text>{late} 份已超期</Text>}
      </View>
    </Pressable>
  )
}
