import type { QueueView } from '@huisheng/contract'
import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { api } from '../../../api/client'
import { useLoad } from '../../../features/use-load'
import { Button } from '../../../ui/button'
import { Cell } from '../../../ui/cell'
import { FieldError } from '../../../ui/field-error'
import { Icon, type IconName } from '../../../ui/icon'
import { SearchField } from '../../../ui/search-field'
import { Skeleton } from '../../../ui/skeleton'
import { useSettled } from './use-settled'

const icons: Record<QueueView['kind'], IconName> = {
  grid: 'map',
  leader: 'user',
  department: 'work',
  desk: 'list',
  check: 'shield',
}

/** A sheet is no place for a long list: those nearest, and a search for the rest. */
const mostShown = 6

type Props = { reportId: string; value: QueueView | null; error?: string; onChange: (queue: QueueView | null) => void }

const Choices = ({ reportId, onChange }: Pick<Props, 'reportId' | 'onChange'>) => {
  const [text, setText] = useState('')
  const q = useSettled(text.trim(), 250)
  const { data, trouble, reload } = useLoad(`queues:${reportId}:${q}`, () =>
    api.reports.queues({ query: { q, reportId } }),
  )
  return (
    <>
      <SearchField label="查找队列" value={text} placeholder="网格、部门或派遣台的名称" onChange={setText} />
      <View className="queue-choices" role="radiogroup" ariaLabel="可派往的队列">
        {data?.slice(0, mostShown).map((queue) => (
          <Cell
            key={queue.key}
            icon={icons[queue.kind]}
            title={queue.name}
            role="radio"
            selected={false}
            label={queue.name}
            onPress={() => onChange(queue)}
          />
        ))}
        {data?.length === 0 && <Text className="hint queue-choices__none">没有找到，换个词试试</Text>}
        {data && data.length > mostShown && <Text className="hint queue-choices__none">还有别的，写几个字来找</Text>}
        {!data && !trouble && <Skeleton cards={2} />}
        {trouble && (
          <View>
            <FieldError text={trouble.text} />
            <Button tone="plain" icon="refresh" onPress={() => void reload()}>
              再试一次
            </Button>
          </View>
        )}
      </View>
    </>
  )
}

/** Where to send it: the queues nearest to the case first, found by name. */
export const QueueField = ({ reportId, value, error, onChange }: Props) => (
  <View className="field">
    <View className="field__head">
      <View className="field__title">
        派往 <View className="deed-must">*</View>
      </View>
    </View>
    {value ? (
      <View className="queue-chosen" role="status">
        <Icon name={icons[value.kind]} />
        <Text className="queue-chosen__name">{value.name}</Text>
        <Button tone="plain" onPress={() => onChange(null)}>
          换一个
        </Button>
      </View>
    ) : (
      <Choices reportId={reportId} onChange={onChange} />
    )}
    <FieldError text={error} />
  </View>
)
