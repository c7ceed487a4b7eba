import { declarationKindNames, type DueView } from '@huisheng/contract'
import { Text, View } from '@tarojs/components'
import { sayDay } from '../../../platform/days'
import { Pressable } from '../../../platform/pressable'
import { Icon } from '../../../ui/icon'
import { Tag } from '../../../ui/tag'
import './home.scss'

const sayDue = ({ lateDays, dueOn }: DueView) => (lateDays > 0 ? `已逾期 ${lateDays} 天` : `${sayDay(dueOn)}前`)
const soonestFirst = (a: DueView, b: DueView) => a.dueOn.localeCompare(b.dueOn)

/** What is to be declared and by when, the late ones first, each with its reason. */
export const DueList = ({ due, onDo }: { due: DueView[]; onDo: (one: DueView) => void }) =>
  due.length > 0 ? (
    <>
      <View className="section-title">该申报的</View>
      {[...due].sort(soonestFirst).map((one) => (
        <Pressable
          key={`${one.kind}:${one.dwelling.id}:${one.declarationId}`}
          className={one.lateDays > 0 ? 'due due--late' : 'due'}
          label={`${declarationKindNames[one.kind]}，${sayDue(one)}，${one.dwelling.address}`}
          onPress={() => onDo(one)}
        >
          <View className="due__main">
            <View className="due__head">
              <Text className="due__title">{declarationKindNames[one.kind]}</Text>
              <Tag tone={one.lateDays > 0 ? 'bad' : 'warn'} icon={one.lateDays > 0 ? 'alert' : 'clock'}>
                {sayDue(one)}
              </Tag>
            </View>
            <Text className="due__address">{one.dwelling.address}</Text>
            <Text className="hint">{one.why}</Text>
            <Text className="hint">依据：{one.source}</Text>
          </View>
          <Icon name="right" />
        </Pressable>
      ))}
    </>
  ) : null
