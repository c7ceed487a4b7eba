import { type Correction, type DeclarationView } from '@huisheng/contract'
import { useState } from 'react'
import { View } from '@tarojs/components'
import type { DraftCorrection } from '../../../features/verification/visit'
import { sayDay, today } from '../../../platform/days'
import { newUuid } from '../../../platform/uuid'
import { Button } from '../../../ui/button'
import { DateField } from '../../../ui/date-field'
import { Field } from '../../../ui/field'
import { ChoiceField } from '../../../ui/choice-field'
import { calledAmong } from './called'
import { correctable, fieldsOf } from './correctable'

type Field = Correction['field']
type Props = {
  declaration: DeclarationView
  onAdd: (correction: DraftCorrection) => void
  /** Absent where one correction is needed. */ onClose?: () => void
}

const whole = 'declaration'

const Value = ({ field, value, onChange }: { field: Field; value: string; onChange: (value: string) => void }) => {
  const { kind, name } = correctable[field]
  const title = `正确的${name}`
  switch (kind.as) {
    case 'nothing':
      return null
    case 'day':
      return (
        <DateField
          title={title}
          must
          inSheet
          value={value || null}
          quick={[{ title: '今天', value: today() }]}
          onChange={onChange}
        />
      )
    case 'choice':
      return (
        <ChoiceField
          title={title}
          must
          choices={Object.entries(kind.names).map(([one, words]) => ({ value: one, title: words }))}
          value={value || null}
          onChange={onChange}
        />
      )
    default:
      return (
        <Field
          title={title}
          must={field !== 'phone'}
          kind={kind.as}
          maxLength={kind.as === 'phone' ? 11 : 60}
          value={value}
          placeholder="按看到的填写"
          onChange={onChange}
        />
      )
  }
}

const shownAs = (field: Field, value: string) => {
  const { kind } = correctable[field]
  if (kind.as === 'day') return sayDay(value)
  if (kind.as === 'choice') return kind.names[value] ?? value
  return value
}

/** One thing that is not as declared: whose, which, what is right, and why. */
export const CorrectionForm = ({ declaration, onAdd, onClose }: Props) => {
  const { occupants } = declaration
  const called = calledAmong(occupants)
  const about = [
    ...occupants.map((one) => ({ value: one.key, title: called(one) })),
    { value: whole, title: '申报本身' },
  ]
  const [of, setOf] = useState(about[0]?.value ?? whole)
  const [field, setField] = useState<Field | null>(null)
  const [value, setValue] = useState('')
  const [reason, setReason] = useState('')
  const occupantKey = of === whole ? null : of
  const needsValue = field !== null && field !== 'absent' && field !== 'phone'
  const ready = field !== null && (!needsValue || value.trim() !== '') && reason.trim().length >= 2

  const choose = (next: Field) => {
    setField(next)
    setValue('')
  }
  const add = () => {
    if (!field) return
    const right = field === 'absent' ? 'true' : value.trim()
    onAdd({
      key: newUuid(),
      occupantKey,
      field,
      value: right,
      reason: reason.trim(),
      about: about.find((one) => one.value === of)?.title ?? '',
      shown:
        field === 'absent' ? '不住在这里' : `${correctable[field].name}应为 ${shownAs(field, right) || '（没有）'}`,
    })
  }
  return (
    <View className="correction" role="group" ariaLabel="更正一项">
      {about.length > 1 && (
        <ChoiceField
          title="谁的"
          choices={about}
          value={of}
          onChange={(next) => {
            setOf(next)
            setField(null)
          }}
        />
      )}
      <ChoiceField title="哪一项" must choices={fieldsOf(declaration, occupantKey)} value={field} onChange={choose} />
      {field && <Value field={field} value={value} onChange={setValue} />}
      <Field
        title="更正原因"
        must
        maxLength={200}
        value={reason}
        placeholder="如：核对了证件原件"
        onChange={setReason}
      />
      <View className="correction__deeds">
        {onClose && <Button onPress={onClose}>先不加</Button>}
        <Button tone="primary" icon="plus" disabled={!ready} onPress={add}>
          加上这条更正
        </Button>
      </View>
    </View>
  )
}
