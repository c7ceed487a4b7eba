import { useEffect, useState } from 'react'
import { ScrollView, View } from '@tarojs/components'
import type { Day } from '@huisheng/contract'
import { dayFrom, daysInMonth, isDay, partsFrom, today, type Parts } from '../platform/days'
import { Pressable } from '../platform/pressable'
import { TextInput } from '../platform/text-input'
import { usePreferences } from '../state/preferences'
import { classes } from './classes'
import './date-picker.scss'

export type Years = readonly [first: number, last: number]

type ColumnProps = {
  label: string
  unit: string
  first: number
  last: number
  value: number
  onChange: (value: number) => void
}

const rowPixels = { elder: 60, usual: 48 } as const

const Column = ({ label, unit, first, last, value, onChange }: ColumnProps) => {
  const { elder } = usePreferences()
  const row = elder ? rowPixels.elder : rowPixels.usual
  const middle = Math.max(0, value - first - 1.5) * row
  const [top, setTop] = useState(0)
  // Neither platform scrolls to rows that are only just being drawn.
  useEffect(() => {
    const timer = setTimeout(() => setTop(middle), 60)
    return () => clearTimeout(timer)
  }, [middle])
  const values = Array.from({ length: last - first + 1 }, (_, at) => first + at)
  return (
    <ScrollView className="date-picker__column" scrollY scrollTop={top}>
      <View role="radiogroup" ariaLabel={label}>
        {values.map((one) => (
          <Pressable
            key={one}
            role="radio"
            className={classes('date-picker__choice', one === value && 'date-picker__choice--on')}
            label={`${one}${unit}`}
            selected={one === value}
            onPress={() => onChange(one)}
          >
            {one}
            {unit}
          </Pressable>
        ))}
      </View>
    </ScrollView>
  )
}

const typedDay = (text: string): Day | null => {
  const [, year, month, day] = /^(\d{4})\D?(\d{2})\D?(\d{2})$/.exec(text.trim()) ?? []
  const found = `${year}-${month}-${day}`
  return isDay(found) ? found : null
}

type Props = { label: string; value: Day | null; years: Years; onChange: (day: Day) => void }

/** A day by three columns of large rows, or typed as eight digits. */
export const DatePicker = ({ label, value, years: [first, last], onChange }: Props) => {
  const [typed, setTyped] = useState('')
  const fallback = partsFrom(today())
  const parts = value ? partsFrom(value) : { ...fallback, year: Math.min(Math.max(fallback.year, first), last) }
  const choose = (part: Partial<Parts>) => {
    const next = { ...parts, ...part }
    setTyped('')
    onChange(dayFrom({ ...next, day: Math.min(next.day, daysInMonth(next.year, next.month)) }))
  }
  const read = (text: string) => {
    setTyped(text)
    const found = typedDay(text)
    const year = Number(text.slice(0, 4))
    if (found && year >= first && year <= last) onChange(found)
  }
  return (
    <View className="date-picker">
      <TextInput
        className="field__input"
        kind="digits"
        label={`${label}，输入 8 位数字`}
        value={typed}
        maxLength={10}
        placeholder="可直接输入，如 20260101"
        onChange={read}
      />
      <View className="date-picker__columns">
        <Column
          label="年"
          unit="年"
          first={first}
          last={last}
          value={parts.year}
          onChange={(year) => choose({ year })}
        />
        <Column label="月" unit="月" first={1} last={12} value={parts.month} onChange={(month) => choose({ month })} />
        <Column
          label="日"
          unit="日"
          first={1}
          last={daysInMonth(parts.year, parts.month)}
          value={parts.day}
          onChange={(day) => choose({ day })}
        />
      </View>
    </View>
  )
}
