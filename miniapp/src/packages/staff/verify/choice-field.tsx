import { Text, View } from '@tarojs/components'
import { Chips } from '../../../ui/chips'
import { FieldError } from '../../../ui/field-error'

type Props<T extends string> = {
  title: string
  must?: boolean
  error?: string
  choices: readonly { value: T; title: string }[]
  value: T | null
  onChange: (value: T) => void
}

/** A titled choice of a few short words. */
export const ChoiceField = <T extends string>({ title, must, error, choices, value, onChange }: Props<T>) => (
  <View className="field">
    <View className="field__head">
      <Text className="field__title">
        {title}
        {must && <Text className="field__must"> *</Text>}
      </Text>
    </View>
    <Chips label={title} chips={choices} value={value} onChange={onChange} />
    <FieldError text={error} />
  </View>
)

export const choicesOf = <T extends string>(names: Record<T, string>): { value: T; title: string }[] =>
  (Object.entries(names) as [T, string][]).map(([value, title]) => ({ value, title }))
