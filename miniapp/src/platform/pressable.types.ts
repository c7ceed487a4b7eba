import type { PropsWithChildren } from 'react'

export type PressableProps = PropsWithChildren<{
  className?: string
  /** Says what pressing does, where the words inside do not. */
  label?: string
  role?: 'button' | 'tab' | 'radio' | 'checkbox' | 'switch' | 'link'
  /** Chosen among others (tab, radio) or on (switch, checkbox). */
  selected?: boolean
  disabled?: boolean
  busy?: boolean
  onPress: () => void
}>
