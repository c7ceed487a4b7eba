import { declarationKindNames, type DeclarationRow } from '@huisheng/contract'
import { Text, View } from '@tarojs/components'
import { sayEffective } from '../../../features/declarations/declaration-words'
import { openTask } from '../../../features/verification/open-task'
import type { Visit } from '../../../features/verification/visit'
import { Pressable } from '../../../platform/pressable'
import { classes } from '../../../ui/classes'
import { Tag } from '../../../ui/tag'
import { sayAppointment } from './appointment-words'
import { colourOf, lookOf, sayDueAt } from './due-words'
import { roomOf } from './room-of'
import '../queue/queue.scss'

/** One declaration to verify: which room, what, how many people, what was tried and agreed. */
export const TaskCard = ({ row, visit }: { row: DeclarationRow; visit: Visit | null }) => {
  const { kind, dwelling, people, attempts, appointment, warnings, dueAt, organisationName } = row
  const room = roomOf(dwelling)
  return (
    <Pressable
      className={classes('queue-card', dueAt && `queue-card--${colourOf(dueAt)}`)}
      role="link"
      label={[room, declarationKindNames[kind], `${people} 人`, dueAt && sayDueAt(dueAt)].filter(Boolean).join('，')}
      onPress={() => openTask(row.id)}
    >
      <View className="queue-card__head">
        <Text className="queue-card__title">{room}</Text>
        {visit ? (
          <Tag tone={visit.state === 'refused' ? 'bad' : 'info'} icon={visit.state === 'refused' ? 'alert' : 'clock'}>
            {visit.state === 'refused' ? '没发成功' : '等网络'}
          </Tag>
        ) : (
          dueAt && (
            <Tag tone={lookOf(dueAt).tone} icon={lookOf(dueAt).icon}>
              {sayDueAt(dueAt)}
            </Tag>
          )
        )}
      </View>
      <View className="queue-card__line">
        <Text className="queue-card__place">
          {declarationKindNames[kind]} · {people} 人 · {sayEffective(row)}
        </Text>
      </View>
      {appointment && <Text className="queue-card__text">{sayAppointment(appointment)}</Text>}
      <View className="queue-card__foot">
        {attempts > 0 && <Text>去过 {attempts} 次</Text>}
        {warnings > 0 && <Text>{warnings} 处要留意</Text>}
        {organisationName && <Text>{organisationName}</Text>}
      </View>
    </Pressable>
  )
}
