import { useState } from 'react'
import { View } from '@tarojs/components'
import type { RatingLevel } from '@huisheng/contract'
import type { Trouble } from '../../api/problem'
import { PhotoField } from '../../features/photos/photo-field'
import type { HeldPhoto } from '../../features/photos/use-photos'
import { ratingLevels } from '../../features/reports/report-words'
import { BottomSheet } from '../../ui/bottom-sheet'
import { Button } from '../../ui/button'
import { Field } from '../../ui/field'
import { NoticeBar } from '../../ui/notice-bar'
import { Rating } from '../../ui/rating'

type Sheet = { open: boolean; busy: boolean; trouble: Trouble | null; onClose: () => void }

const Told = ({ trouble }: { trouble: Trouble | null }) =>
  trouble && Object.keys(trouble.issues).length === 0 ? <NoticeBar tone="bad">{trouble.text}</NoticeBar> : null

const Send = ({
  words,
  busy,
  danger,
  disabled,
  onPress,
}: {
  words: string
  busy: boolean
  danger?: boolean
  disabled?: boolean
  onPress: () => void
}) => (
  <Button tone={danger ? 'danger' : 'primary'} loading={busy} disabled={disabled} onPress={onPress}>
    {words}
  </Button>
)

export const WithdrawSheet = ({
  open,
  busy,
  trouble,
  onClose,
  onSend,
}: Sheet & { onSend: (reason: string) => void }) => {
  const [reason, setReason] = useState('')
  return (
    <BottomSheet
      open={open}
      title="撤回这件上报"
      onClose={onClose}
      actions={<Send words="撤回" danger busy={busy} onPress={() => onSend(reason)} />}
    >
      <Told trouble={trouble} />
      <Field
        title="为什么撤回"
        must
        many
        maxLength={500}
        value={reason}
        placeholder="比如：已经自己解决了"
        hint="撤回后不再处理；以后可以重新上报"
        error={trouble?.issues.reason}
        onChange={setReason}
      />
    </BottomSheet>
  )
}

export const RateSheet = ({
  open,
  busy,
  trouble,
  onClose,
  onSend,
}: Sheet & { onSend: (level: RatingLevel, words: string) => void }) => {
  const [level, setLevel] = useState<RatingLevel | null>(null)
  const [words, setWords] = useState('')
  const low = level === 'unsatisfied' || level === 'very_unsatisfied'
  return (
    <BottomSheet
      open={open}
      title="这件事办得怎么样"
      onClose={onClose}
      actions={<Send words="提交评价" busy={busy} disabled={!level} onPress={() => level && onSend(level, words)} />}
    >
      <Told trouble={trouble} />
      <View className="stack">
        <Rating label="满意程度" levels={ratingLevels} value={level} onChange={setLevel} />
      </View>
      {low && <View style={{ height: '12px' }} />}
      {low && <NoticeBar tone="info">不满意会退回重新办理，并换一位核查人</NoticeBar>}
      <Field
        title={low ? '哪里不满意' : '想说的话（可不写）'}
        many
        maxLength={500}
        value={words}
        error={trouble?.issues.words}
        onChange={setWords}
      />
    </BottomSheet>
  )
}

export const NoteSheet = ({
  open,
  busy,
  trouble,
  onClose,
  onSend,
}: Sheet & { onSend: (words: string, photos: HeldPhoto[]) => void }) => {
  const [words, setWords] = useState('')
  const [photos, setPhotos] = useState<HeldPhoto[]>([])
  return (
    <BottomSheet
      open={open}
      title="补充说明"
      onClose={onClose}
      actions={<Send words="发送" busy={busy} onPress={() => onSend(words, photos)} />}
    >
      <Told trouble={trouble} />
      <Field
        title="补充什么"
        must
        many
        maxLength={1000}
        value={words}
        placeholder="新的情况、更准确的地点"
        error={trouble?.issues.words}
        onChange={setWords}
      />
      <PhotoField title="照片" photos={photos} onChange={setPhotos} />
    </BottomSheet>
  )
}
