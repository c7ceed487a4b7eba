import type { Day } from '@huisheng/contract'
import { useState, type ReactNode } from 'react'
import { Text, View } from '@tarojs/components'
import { sayDay, today } from '../platform/days'
import { Pressable } from '../platform/pressable'
import { BottomSheet } from './bottom-sheet'
import { Button } from './button'
import { Chips } from './chips'
import { classes } from './classes'
import { DatePicker, type Years } from './date-picker'
import { FieldError } from './field-error'
import { Icon } from './icon'
import './date-picker.scss'
import './field.scss'

export type QuickDay = { title: string; value: Day }
type PickProps = { title: string; value: Day | null; years: Years; quick?: QuickDay[]; onChange: (day: Day) => void }

const Pick = ({ title, value, years, quick, onChange }: PickProps) => (
  <>
    {quick && (
      <View className="date-field__quick">
        <Chips label={title} chips={quick} value={value} onChange={onChange} />
      </View>
    )}
    <DatePicker label={title} value={value} years={years} onChange={onChange} />
  </>
)

type SheetProps = PickProps & { open: boolean; onClose: () => void }

const DateSheet = ({ open, value, onChange, onClose, ...pick }: SheetProps) => {
  const [picked, setPicked] = useState<Day | null>(null)
  const shown = picked ?? value ?? today()
  const close = () => {
    setPicked(null)
    onClose()
  }
  return (
    <BottomSheet
      open={open}
      title={pick.title}
      onClose={close}
      actions={
        <Button
          tone="primary"
          onPress={() => {
            onChange(shown)
            close()
          }}
        >
          就是 {sayDay(shown)}
        </Button>
      }
    >
      <Pick {...pick} value={shown} onChange={setPicked} />
    </BottomSheet>
  )
}

type Props = Omit<PickProps, 'years'> & {
  years?: Years
  must?: boolean
  error?: string
  hint?: ReactNode
  /** Inside a sheet the picker unfolds in place: a sheet upon a sheet would hide what is being filled in. */
  inSheet?: boolean
}

const yearsAround = (): Years => {
  const year = Number(today().slice(0, 4))
  return [year - 10, year + 10]
}

/** A titled day, chosen by large rows. */
export const DateField = ({ must, error, hint, inSheet, ...rest }: Props) => {
  const [open, setOpen] = useState(false)
  const pick = { ...rest, years: rest.years ?? yearsAround() }
  const { title, value } = pick
  return (
    <>
      <View className="field">
        <View className="field__head">
          <Text className="field__title">
            {title}
            {must && <Text className="field__must"> *</Text>}
          </Text>
        </View>
        <Pressable
          className={classes(
            'field__input',
            'date-field__value',
            !value && 'date-field__value--empty',
            error && 'field__input--bad',
          )}
          label={`${title}，${value ? sayDay(value) : '未选择'}`}
          onPress={() => setOpen(!open)}
        >
          <Text>{value ? sayDay(value) : '选择日期'}</Text>
          <Icon name="down" />
        </Pressable>
        {inSheet && open && <Pick {...pick} />}
        {hint && <Text className="field__hint">{hint}</Text>}
        <FieldError text={error} />
      </View>
      {!inSheet && <DateSheet {...pick} open={open} onClose={() => setOpen(false)} />}
    </>
  )
}
