import { privacy, type PrivacyRequestKind, type PrivacyRequestView } from '@huisheng/contract'
import { useState } from 'react'
import { Text, View } from '@tarojs/components'
import { api } from '../../../api/client'
import { useAct } from '../../../features/use-act'
import { newUuid } from '../../../platform/uuid'
import { BottomSheet } from '../../../ui/bottom-sheet'
import { Button } from '../../../ui/button'
import { Field } from '../../../ui/field'
import { NoticeBar } from '../../../ui/notice-bar'
import { asks } from './asks'

type Props = { kind: PrivacyRequestKind; onDone: (request: PrivacyRequestView) => void; onClose: () => void }

/** One request; tried again after a lost answer it is still one. */
export const AskSheet = ({ kind, onDone, onClose }: Props) => {
  const [submissionId] = useState(newUuid)
  const [words, setWords] = useState('')
  const { act, busy, trouble } = useAct()
  const body = { submissionId, kind, words }
  const ready = privacy.ask.body.safeParse(body).success
  const send = () =>
    void act(async () => {
      onDone(await api.privacy.ask({ body }))
    })
  const { title, text, field, placeholder, danger } = asks[kind]
  return (
    <BottomSheet
      open
      title={title}
      onClose={onClose}
      actions={
        <Button tone={danger ? 'danger' : 'primary'} loading={busy} disabled={!ready} onPress={send}>
          提交
        </Button>
      }
    >
      {trouble && <NoticeBar tone="bad">{trouble.text}</NoticeBar>}
      <View className="stack">
        <Text className="sheet-words">{text}</Text>
      </View>
      <Field
        title={field}
        must
        many
        maxLength={500}
        value={words}
        placeholder={placeholder}
        error={trouble?.issues.words}
        onChange={setWords}
      />
    </BottomSheet>
  )
}
