import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { ConfirmSheet } from '../../ui/confirm-sheet'
import { Button } from '../../ui/button'
import { Tag } from '../../ui/tag'
import { openDraft } from '../reports/open-report'
import { sayTime } from '../times'
import type { Draft } from './draft'
import { dropDraft } from './drafts'
import '../reports/report-card.scss'

const looks = {
  editing: { tone: 'mute', icon: 'edit', name: '没写完' },
  waiting: { tone: 'info', icon: 'clock', name: '等待发出' },
  refused: { tone: 'bad', icon: 'alert', name: '没有提交成功' },
} as const

/** Something on this device the server does not have yet. */
export const DraftCard = ({ draft }: { draft: Draft }) => {
  const [asking, setAsking] = useState(false)
  const { tone, icon, name } = looks[draft.state]
  return (
    <View className="report-card">
      <View className="report-card__main">
        <View className="report-card__head">
          <Text className="report-card__title">{draft.matterName || '还没选事项'}</Text>
          <Tag tone={tone} icon={icon}>
            {name}
          </Tag>
        </View>
        <Text className="report-card__text">{draft.text || '（还没写情况）'}</Text>
        {draft.problem && draft.state === 'refused' && <Text className="cell__error">{draft.problem}</Text>}
        <View className="report-card__foot">
          <Text>{sayTime(draft.savedAt)} 存在手机里</Text>
          <Text>{draft.photos.length} 张照片</Text>
        </View>
        <View className="report-card__foot">
          <Button tone="plain" icon="edit" onPress={() => openDraft(draft.id)}>
            {draft.state === 'waiting' ? '查看修改' : '接着写'}
          </Button>
          <Button tone="plain" icon="trash" onPress={() => setAsking(true)}>
            删除
          </Button>
        </View>
      </View>
      <ConfirmSheet
        open={asking}
        title="删除这份草稿？"
        text="写好的文字和照片会从手机里删掉，不能找回。"
        yes="删除"
        danger
        onYes={() => dropDraft(draft.id)}
        onClose={() => setAsking(false)}
      />
    </View>
  )
}
