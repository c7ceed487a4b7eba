import { useState } from 'react'
import type { Trouble } from '../../../api/problem'
import { AttachmentsField } from '../../../features/attachments/attachments-field'
import type { HeldAttachment } from '../../../features/attachments/use-attachments'
import { BottomSheet } from '../../../ui/bottom-sheet'
import { Button } from '../../../ui/button'
import { Field } from '../../../ui/field'
import { NoticeBar } from '../../../ui/notice-bar'

type Props = {
  busy: boolean
  trouble: Trouble | null
  onSend: (words: string, attachments: HeldAttachment[]) => void
  onClose: () => void
}

/** More proof for whoever verifies, so that a visit may be spared. */
export const SupplementSheet = ({ busy, trouble, onSend, onClose }: Props) => {
  const [words, setWords] = useState('')
  const [attachments, setAttachments] = useState<HeldAttachment[]>([])
  return (
    <BottomSheet
      open
      title="补充材料"
      onClose={onClose}
      actions={
        <Button
          tone="primary"
          loading={busy}
          disabled={attachments.length === 0}
          onPress={() => onSend(words, attachments)}
        >
          发送
        </Button>
      }
    >
      {trouble && <NoticeBar tone="bad">{trouble.issues.attachmentIds ?? trouble.text}</NoticeBar>}
      <AttachmentsField
        title="材料"
        must
        hint="如租赁合同、室内照片；材料够清楚，可能不用上门"
        attachments={attachments}
        onChange={setAttachments}
      />
      <Field
        title="说明（可不写）"
        many
        maxLength={500}
        value={words}
        error={trouble?.issues.words}
        onChange={setWords}
      />
    </BottomSheet>
  )
}
