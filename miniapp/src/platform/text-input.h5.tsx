import type { TextInputProps } from './text-input.types'

const types = { text: 'text', digits: 'text', phone: 'tel', password: 'password', search: 'search' } as const
const modes = { text: 'text', digits: 'numeric', phone: 'tel', password: 'text', search: 'search' } as const

export const TextInput = ({
  className,
  label,
  value,
  placeholder,
  maxLength,
  kind = 'text',
  many,
  invalid,
  disabled,
  onChange,
  onEnter,
}: TextInputProps) => {
  const shared = {
    className,
    value,
    placeholder,
    maxLength,
    disabled,
    'aria-label': label,
    'aria-invalid': invalid || undefined,
  }
  if (many) return <textarea {...shared} rows={4} onChange={(event) => onChange(event.target.value)} />
  return (
    <input
      {...shared}
      type={types[kind]}
      inputMode={modes[kind]}
      autoComplete={kind === 'phone' ? 'tel' : 'off'}
      enterKeyHint={kind === 'search' ? 'search' : undefined}
      onChange={(event) => onChange(event.target.value)}
      onKeyDown={(event) => event.key === 'Enter' && !event.nativeEvent.isComposing && onEnter?.()}
    />
  )
}
