import { useState } from 'react'
import type { Trouble } from '../../../api/problem'
import { addDays, today } from '../../../platform/days'
import { BottomSheet } from '../../../ui/bottom-sheet'
import { Button } from '../../../ui/button'
import { DateField } from '../../../ui/date-field'
import { Field } from '../../../ui/field'
import { NoticeBar } from '../../../ui/notice-bar'
import { ChoiceField } from '../../../ui/choice-field'

type Proposal = { from: string; until: string; words: string }
type Props = { busy: boolean; trouble: Trouble | null; onSend: (proposal: Proposal) => void; onClose: () => void }

const slots = [
  { value: '09:00-11:00', title: '上午 9–11 点' },
  { value: '14:00-17:00', title: '下午 2–5 点' },
  { value: '18:00-20:00', title: '傍晚 6–8 点' },
  { value: '19:30-21:00', title: '晚上 7 点半–9 点' },
  { value: 'own', title: '自己定' },
]
const isClock = (text: string) => /^([01]\d|2[0-3]):[0-5]\d$/.test(text)
const instant = (day: string, clock: string) => new Date(`${day}T${clock}:00+08:00`).toISOString()
/** 930, 9:30, 9：30 → 09:30. */
const clockFrom = (text: string) => {
  const [, hour = '', minute = ''] = /^(\d{1,2})[:：]?(\d{2})$/.exec(text.trim()) ?? []
  return hour ? `${hour.padStart(2, '0')}:${minute}` : text.trim()
}

/** When one would come, sent as a message the person can answer. */
export const AppointmentSheet = ({ busy, trouble, onSend, onClose }: Props) => {
  const now = today()
  const [day, setDay] = useState(addDays(now, 1))
  const [slot, setSlot] = useState('18:00-20:00')
  const [own, setOwn] = useState({ from: '', until: '' })
  const [words, setWords] = useState('')
  const [from = '', until = ''] = slot === 'own' ? [clockFrom(own.from), clockFrom(own.until)] : slot.split('-')
  const ready = isClock(from) && isClock(until) && from < until
  return (
    <BottomSheet
      open
      title="预约上门"
      onClose={onClose}
      actions={
        <Button
          tone="primary"
          icon="send"
          loading={busy}
          disabled={!ready}
          onPress={() => onSend({ from: instant(day, from), until: instant(day, until), words })}
        >
          发出预约
        </Button>
      }
    >
      {trouble && <NoticeBar tone="bad">{Object.values(trouble.issues)[0] ?? trouble.text}</NoticeBar>}
      <DateField
        title="哪一天"
        must
        inSheet
        value={day}
        quick={[
          { title: '今天', value: now },
          { title: '明天', value: addDays(now, 1) },
          { title: '后天', value: addDays(now, 2) },
        ]}
        onChange={setDay}
      />
      <ChoiceField title="几点" must choices={slots} value={slot} onChange={setSlot} />
      {slot === 'own' && (
        <>
          <Field
            title="从几点"
            must
            maxLength={5}
            value={own.from}
            placeholder="如 9:30"
            onChange={(text) => setOwn({ ...own, from: text })}
          />
          <Field
            title="到几点"
            must
            maxLength={5}
            value={own.until}
            placeholder="如 11:00"
            error={isClock(from) && isClock(until) && from >= until ? '应晚于开始时间' : undefined}
            onChange={(text) => setOwn({ ...own, until: text })}
          />
        </>
      )}
      <Field
        title="要带什么、请谁在家（可不写）"
        many
        maxLength={500}
        value={words}
        placeholder="如：请准备租赁合同和证件"
        onChange={setWords}
      />
    </BottomSheet>
  )
}
