import { RevealReason } from '@huisheng/contract'
import { useState } from 'react'
import { View } from '@tarojs/components'
import type { Trouble } from '../../../api/problem'
import { BottomSheet } from '../../../ui/bottom-sheet'
import { Button } from '../../../ui/button'
import { Chips } from '../../../ui/chips'
import { Field } from '../../../ui/field'
import { NoticeBar } from '../../../ui/notice-bar'

type Props = { busy: boolean; trouble: Trouble | null; onReveal: (reason: string) => void; onClose: () => void }

const usual = ['上门核对证件', '电话联系本人', '联系监护人'].map((title) => ({ value: title, title }))

/** Why somebody wants to see what is masked: asked each time, kept in the record the person can read. */
export const ReasonSheet = ({ busy, trouble, onReveal, onClose }: Props) => {
  const [reason, setReason] = useState('')
  return (
    <BottomSheet
      open
      title="查看完整信息"
      onClose={onClose}
      actions={
        <Button
          tone="primary"
          icon="shield"
          loading={busy}
          disabled={!RevealReason.safeParse(reason).success}
          onPress={() => onReveal(reason)}
        >
          记录并查看
        </Button>
      }
    >
      {trouble && !trouble.issues.reason && <NoticeBar tone="bad">{trouble.text}</NoticeBar>}
      <NoticeBar tone="info" icon="shield">
        您的姓名、时间和原因会记下来，本人和审计员可以看到
      </NoticeBar>
      <View className="in-group">
        <Chips label="常用原因" chips={usual} value={reason} onChange={setReason} />
      </View>
      <Field
        title="为什么查看"
        must
        many
        maxLength={200}
        value={reason}
        placeholder="如：上门核对证件与本人是否一致"
        error={trouble?.issues.reason}
        onChange={setReason}
      />
    </BottomSheet>
  )
}
