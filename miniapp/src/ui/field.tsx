import type { ReactNode } from 'react'
import { Text, View } from '@tarojs/components'
import { TextInput } from '../platform/text-input'
import type { TextInputProps } from '../platform/text-input.types'
import { classes } from './classes'
import { FieldError } from './field-error'
import './field.scss'

type Props = Omit<TextInputProps, 'className' | 'label' | 'invalid'> & {
  title: string
  must?: boolean
  error?: string
  hint?: ReactNode
  /** Stands beside the input: a button that sends a code, a unit. */
  beside?: ReactNode
}

/** A titled input, one line or many; where a length is given and there are many lines, it counts. */
export const Field = ({ title, must, error, hint, beside, many, ...input }: Props) => (
  <View className="field">
    <View className="field__head">
      <Text className="field__title">
        {title}
        {must && <Text className="field__must"> *</Text>}
      </Text>
      {many && input.maxLength && (
        <Text className="field__count">
          {input.value.length}/{input.maxLength}
        </Text>
      )}
    </View>
    <View className="field__row">
      <TextInput
        {...input}
        many={many}
        label={title}
        invalid={!!error}
        className={classes('field__input', many && 'field__input--many', error && 'field__input--bad')}
      />
      {beside}
    </View>
    {hint && <Text className="field__hint">{hint}</Text>}
    <FieldError text={error} />
  </View>
)
