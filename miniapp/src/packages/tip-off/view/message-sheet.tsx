import { useEffect, useState } from 'react'
import type { Trouble } from '../../../api/problem'
import { PhotoField } from '../../../features/photos/photo-field'
import type { HeldPhoto } from '../../../features/photos/use-photos'
import { photosOf } from '../../../features/tip-offs/tip-off-photos'
import { newSecretId } from '../../../platform/secret-id'
import { BottomSheet } from '../../../ui/bottom-sheet'
import { Button } from '../../../ui/button'
import { Field } from '../../../ui/field'
import { Skeleton } from '../../../ui/skeleton'
import { SheetTrouble } from './sheet-trouble'
import type { MessageKind } from './talk'

/** One message until the server has it; tried again it stays one, for its sending keeps its secret. */
export type Message = { sendingId: string; words: string; photos: HeldPhoto[] }

type Props = {
  /** null: closed. */
  kind: MessageKind | null
  busy: boolean
  trouble: Trouble | null
  onSend: (message: Message) => void
  onClose: () => void
}

const looks = {
  message: { title: '给办理人留言', field: '想说的话', placeholder: '回答办理人的问题，或问进展' },
  evidence: { title: '补充证据', field: '新的情况', placeholder: '新看到的、更准确的时间和地点' },
}

/** Closing loses nothing that was written; a new one is begun by a new key. */
export const MessageSheet = ({ kind, busy, trouble, onSend, onClose }: Props) => {
  const [sendingId, setSendingId] = useState<string | null>(null)
  const [words, setWords] = useState('')
  const [photos, setPhotos] = useState<HeldPhoto[]>([])
  useEffect(() => void newSecretId().then(setSendingId), [])
  const look = looks[kind ?? 'message']
  return (
    <BottomSheet
      open={kind !== null}
      title={look.title}
      onClose={onClose}
      actions={
        <Button
          tone="primary"
          icon="send"
          loading={busy}
          disabled={!sendingId}
          onPress={() => sendingId && onSend({ sendingId, words, photos })}
        >
          {busy ? '正在发送…' : '发送'}
        </Button>
      }
    >
      <SheetTrouble trouble={trouble} />
      <Field
        title={look.field}
        must
        many
        maxLength={1000}
        value={words}
        placeholder={look.placeholder}
        hint="不要写您自己的姓名、电话、单位和住处"
        error={trouble?.issues.words}
        onChange={setWords}
      />
      {sendingId ? (
        <PhotoField title="照片" photos={photos} onChange={setPhotos} way={photosOf(sendingId)} />
      ) : (
        <Skeleton cards={1} />
      )}
    </BottomSheet>
  )
}
