import { Text, View } from '@tarojs/components'
import { Chips } from './chips'
import { FieldError } from './field-error'
import './field.scss'

type Props<T extends string> = {
  title: string
  must?: boolean
  hint?: string
  error?: string
  choices: readonly { value: T; title: string }[]
  value: T | null
  onChange: (value: T) => void
}

/** A titled choice of a few short words. */
export const ChoiceField = <T extends string>({ title, must, hint, error, choices, value, onChange }: Props<T>) => (
  <View className="field">
    <View className="field__head">
      <Text className="field__title">
        {title}
        {must && <Text className="field__must"> *</Text>}
      </Text>
    </View>
    <Chips label={title} chips={choices} value={value} onChange={onChange} />
    {hint && <Text className="field__hint">{hint}</Text>}
    <FieldError text={error} />
  </View>
)

export const choicesOf = <T extends string>(names: Record<T, string>): { value: T; title: string }[] =>
  (Object.entries(names) as [T, string][]).map(([value, title]) => ({ value, title }))
