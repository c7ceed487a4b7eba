export type TextInputProps = {
  className?: string
  label: string
  value: string
  placeholder?: string
  maxLength?: number
  kind?: 'text' | 'digits' | 'phone' | 'password' | 'search'
  many?: boolean
  invalid?: boolean
  disabled?: boolean
  onChange: (value: string) => void
  onEnter?: () => void
}
