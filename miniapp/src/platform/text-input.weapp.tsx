import { Input, Textarea } from '@tarojs/components'
import type { TextInputProps } from './text-input.types'

export const TextInput = ({
  className,
  label,
  value,
  placeholder,
  maxLength = 140,
  kind = 'text',
  many,
  disabled,
  onChange,
  onEnter,
}: TextInputProps) =>
  many ? (
    <Textarea
      className={className}
      value={value}
      placeholder={placeholder}
      maxlength={maxLength}
      disabled={disabled}
      ariaLabel={label}
      cursorSpacing={80}
      onInput={(event) => onChange(event.detail.value)}
    />
  ) : (
    <Input
      className={className}
      value={value}
      placeholder={placeholder}
      maxlength={maxLength}
      disabled={disabled}
      ariaLabel={label}
      type={kind === 'digits' || kind === 'phone' ? 'number' : 'text'}
      password={kind === 'password'}
      confirmType={kind === 'search' ? 'search' : 'done'}
      cursorSpacing={80}
      onInput={(event) => onChange(event.detail.value)}
      onConfirm={onEnter}
    />
  )
