import { declarationKindNames } from '@huisheng/contract'
import { useState } from 'react'
import { Text, View } from '@tarojs/components'
import type { DeclarationDraft } from '../../../features/declarations/draft'
import { dropDeclarationDraft, useDeclarationDrafts } from '../../../features/declarations/drafts'
import { continueDeclaration } from '../../../features/declarations/open-declaration'
import { sayTime } from '../../../features/times'
import { Button } from '../../../ui/button'
import { ConfirmSheet } from '../../../ui/confirm-sheet'
import { Tag } from '../../../ui/tag'

const Draft = ({ draft }: { draft: DeclarationDraft }) => {
  const [asking, setAsking] = useState(false)
  return (
    <View className="declaration-card">
      <View className="declaration-card__head">
        <Text className="declaration-card__title">
          {draft.kind ? declarationKindNames[draft.kind] : '还没选办什么'}
        </Text>
        <Tag icon="edit">没提交</Tag>
      </View>
      <Text className="declaration-card__address">{draft.dwelling.address}</Text>
      <View className="declaration-card__foot">
        <Text>{sayTime(draft.savedAt)} 存在手机里</Text>
      </View>
      <View className="declaration-card__foot">
        <Button tone="plain" icon="edit" onPress={() => continueDeclaration(draft.id)}>
          接着填
        </Button>
        <Button tone="plain" icon="trash" onPress={() => setAsking(true)}>
          删除
        </Button>
      </View>
      <ConfirmSheet
        open={asking}
        title="删除这份草稿？"
        text="填好的内容和材料会从手机里删掉，不能找回。"
        yes="删除"
        danger
        onYes={() => dropDeclarationDraft(draft.id)}
        onClose={() => setAsking(false)}
      />
    </View>
  )
}

/** What this person has begun on this device and not sent. */
export const DraftList = ({ filerId }: { filerId: string }) => {
  const own = useDeclarationDrafts().filter((draft) => draft.filerId === filerId)
  if (own.length === 0) return null
  return (
    <>
      <View className="section-title">没填完的</View>
      {own.map((draft) => (
        <Draft key={draft.id} draft={draft} />
      ))}
    </>
  )
}
