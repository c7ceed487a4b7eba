import { useState } from 'react'
import type { Trouble } from '../../../api/problem'
import { BottomSheet } from '../../../ui/bottom-sheet'
import { Button } from '../../../ui/button'
import { Field } from '../../../ui/field'
import { NoticeBar } from '../../../ui/notice-bar'
import { SheetTrouble } from './sheet-trouble'

export type WordsLook = {
  title: string
  /** Said before anything is done. */
  warning?: string
  field: string
  must: boolean
  most: number
  placeholder?: string
  verb: string
  danger?: boolean
}

type Props = {
  look: WordsLook
  open: boolean
  busy: boolean
  trouble: Trouble | null
  onSend: (words: string) => void
  onClose: () => void
}

/** A deed that takes a few words: withdrawing, renouncing, appealing. */
export const WordsSheet = ({ look, open, busy, trouble, onSend, onClose }: Props) => {
  const [words, setWords] = useState('')
  return (
    <BottomSheet
      open={open}
      title={look.title}
      onClose={onClose}
      actions={
        <Button tone={look.danger ? 'danger' : 'primary'} loading={busy} onPress={() => onSend(words)}>
          {look.verb}
        </Button>
      }
    >
      <SheetTrouble trouble={trouble} />
      {look.warning && <NoticeBar tone="warn">{look.warning}</NoticeBar>}
      <Field
        title={look.field}
        must={look.must}
        many
        maxLength={look.most}
        value={words}
        placeholder={look.placeholder}
        error={trouble?.issues.words ?? trouble?.issues.reason}
        onChange={setWords}
      />
    </BottomSheet>
  )
}
