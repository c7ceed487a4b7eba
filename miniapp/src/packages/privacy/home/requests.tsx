import { privacyRequestNames, type PrivacyRequestKind, type PrivacyRequestView } from '@huisheng/contract'
import { useState } from 'react'
import { Text, View } from '@tarojs/components'
import { sayTime } from '../../../features/times'
import { toast } from '../../../state/toast'
import { Cell } from '../../../ui/cell'
import { ErrorState } from '../../../ui/error-state'
import { Group } from '../../../ui/group'
import { MoreButton } from '../../../ui/more-button'
import { Tag } from '../../../ui/tag'
import { AskSheet } from './ask-sheet'
import { asks } from './asks'
import type { useRequests } from './use-privacy'

const states = { open: ['warn', '办理中'], done: ['ok', '已办理'], refused: ['bad', '不能办理'] } as const

const RequestCard = ({ request }: { request: PrivacyRequestView }) => {
  const [tone, name] = states[request.status]
  return (
    <View className="look">
      <View className="look__head">
        <Text className="look__by">{privacyRequestNames[request.kind]}</Text>
        <Tag tone={tone}>{name}</Tag>
      </View>
      <Text className="look__what">{request.words}</Text>
      {request.answer && <Text className="look__reason">答复：{request.answer}</Text>}
      {request.effects.map(({ what, done, why }) => (
        <Text key={what} className="look__reason">
          {what}：{done ? '已处理' : '保留'}，{why}
        </Text>
      ))}
      <Text className="hint">
        {request.number} · {sayTime(request.askedAt)}
        {request.status === 'open' && ` · ${sayTime(request.dueAt)}前答复`}
      </Text>
    </View>
  )
}

/** What a person may ask of the keeper of their data, and what became of it. */
export const Requests = ({ items, trouble, loading, hasMore, reload, more }: ReturnType<typeof useRequests>) => {
  const [asking, setAsking] = useState<PrivacyRequestKind | null>(null)
  const done = () => {
    setAsking(null)
    toast('已提交，会在消息里答复您', 'ok')
    void reload()
  }
  return (
    <>
      <Group title="我要">
        {(Object.keys(asks) as PrivacyRequestKind[]).map((kind) => (
          <Cell
            key={kind}
            icon={asks[kind].icon}
            title={asks[kind].title}
            text={asks[kind].short}
            onPress={() => setAsking(kind)}
          />
        ))}
      </Group>
      {items?.map((request) => (
        <RequestCard key={request.id} request={request} />
      ))}
      {trouble && <ErrorState text={trouble.text} offline={trouble.offline} onRetry={() => void reload()} />}
      {items && hasMore && <MoreButton loading={loading} onPress={() => void more()} />}
      {asking && <AskSheet kind={asking} onDone={done} onClose={() => setAsking(null)} />}
    </>
  )
}
