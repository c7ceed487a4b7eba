import type { RatingLevel } from '@huisheng/contract'
import { useState } from 'react'
import { View } from '@tarojs/components'
import type { Trouble } from '../../../api/problem'
import { ratingLevels } from '../../../features/reports/report-words'
import { BottomSheet } from '../../../ui/bottom-sheet'
import { Button } from '../../../ui/button'
import { Field } from '../../../ui/field'
import { Rating } from '../../../ui/rating'
import { SheetTrouble } from './sheet-trouble'

type Props = {
  open: boolean
  busy: boolean
  trouble: Trouble | null
  onSend: (level: RatingLevel, words: string) => void
  onClose: () => void
}

export const RateSheet = ({ open, busy, trouble, onSend, onClose }: Props) => {
  const [level, setLevel] = useState<RatingLevel | null>(null)
  const [words, setWords] = useState('')
  return (
    <BottomSheet
      open={open}
      title="这件举报办得怎么样"
      onClose={onClose}
      actions={
        <Button tone="primary" loading={busy} disabled={!level} onPress={() => level && onSend(level, words)}>
          提交评价
        </Button>
      }
    >
      <SheetTrouble trouble={trouble} />
      <View className="stack">
        <Rating label="满意程度" levels={ratingLevels} value={level} onChange={setLevel} />
      </View>
      <Field
        title="想说的话（可不写）"
        many
        maxLength={500}
        value={words}
        hint="不要写您自己的姓名、电话、单位和住处"
        error={trouble?.issues.words}
        onChange={setWords}
      />
    </BottomSheet>
  )
}
