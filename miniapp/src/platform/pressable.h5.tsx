import type { KeyboardEvent } from 'react'
import type { PressableProps } from './pressable.types'

/** Pressed by finger, mouse, Enter or Space; inner pressables do not press the outer one. */
export const Pressable = ({
  className,
  label,
  role = 'button',
  selected,
  disabled,
  busy,
  onPress,
  children,
}: PressableProps) => {
  const press = () => !disabled && !busy && onPress()
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.target !== event.currentTarget || (event.key !== 'Enter' && event.key !== ' ')) return
    event.preventDefault()
    press()
  }
  const state =
    selected === undefined ? {} : role === 'tab' ? { 'aria-selected': selected } : { 'aria-checked': selected }
  return (
    <div
      className={`pressable ${className ?? ''}`}
      role={role}
      tabIndex={disabled ? -1 : 0}
      aria-label={label}
      aria-disabled={disabled || undefined}
      aria-busy={busy || undefined}
      {...state}
      onKeyDown={onKeyDown}
      onClick={(event) => {
        event.stopPropagation()
        press()
      }}
    >
      {children}
    </div>
  )
}
