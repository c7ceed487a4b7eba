import type { TipOffCase } from '@huisheng/contract'
import { useState } from 'react'
import { api } from '../../../api/client'
import type { Trouble } from '../../../api/problem'
import { newUuid } from '../../../platform/uuid'
import { BottomSheet } from '../../../ui/bottom-sheet'
import { Button } from '../../../ui/button'
import { Field } from '../../../ui/field'
import { NoticeBar } from '../../../ui/notice-bar'

type Props = {
  open: boolean
  reportId: string
  busy: boolean
  trouble: Trouble | null
  onSend: (deed: () => Promise<TipOffCase>) => void
  onClose: () => void
}

/** One message to somebody unknown; tried again it stays one. */
export const MessageSheet = ({ open, reportId, busy, trouble, onSend, onClose }: Props) => {
  const [sendingId] = useState(newUuid)
  const [words, setWords] = useState('')
  const send = () => onSend(() => api.tipOffs.message({ params: { reportId }, body: { sendingId, words } }))
  return (
    <BottomSheet
      open={open}
      title="给举报人留言"
      onClose={onClose}
      actions={
        <Button tone="primary" icon="send" loading={busy} onPress={send}>
          发送
        </Button>
      }
    >
      {trouble && !trouble.issues.words && <NoticeBar tone="bad">{trouble.text}</NoticeBar>}
      <Field
        title="想问或想说的"
        must
        many
        maxLength={1000}
        value={words}
        placeholder="如：还记得大概是几点吗？有没有车牌照片？"
        hint="不要问对方是谁，也不要约见面"
        error={trouble?.issues.words}
        onChange={setWords}
      />
    </BottomSheet>
  )
}
