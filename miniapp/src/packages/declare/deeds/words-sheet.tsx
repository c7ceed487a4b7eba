import { useState } from 'react'
import { Text, View } from '@tarojs/components'
import type { Trouble } from '../../../api/problem'
import { BottomSheet } from '../../../ui/bottom-sheet'
import { Button } from '../../../ui/button'
import { Field } from '../../../ui/field'
import { NoticeBar } from '../../../ui/notice-bar'
import './deeds.scss'

type Props = {
  title: string
  text: string
  field: string
  placeholder?: string
  yes: string
  danger?: boolean
  /** Words that must be said before it can be done. */
  must?: boolean
  busy: boolean
  trouble: Trouble | null
  onSend: (words: string) => void
  onClose: () => void
}

/** A deed that needs a yes, and may take some words. */
export const WordsSheet = ({
  title,
  text,
  field,
  placeholder,
  yes,
  danger,
  must,
  busy,
  trouble,
  onSend,
  onClose,
}: Props) => {
  const [words, setWords] = useState('')
  return (
    <BottomSheet
      open
      title={title}
      onClose={onClose}
      actions={
        <Button
          tone={danger ? 'danger' : 'primary'}
          loading={busy}
          disabled={must && words.trim().length < 2}
          onPress={() => onSend(words)}
        >
          {yes}
        </Button>
      }
    >
      {trouble && <NoticeBar tone="bad">{trouble.text}</NoticeBar>}
      <View className="stack">
        <Text className="sheet-words">{text}</Text>
      </View>
      <Field
        title={field}
        must={must}
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
