import { useEffect, useRef, type KeyboardEvent } from 'react'
import type { DialogProps } from './dialog.types'

const focusable = '[tabindex="0"], input, textarea, select, a[href]'

/** Takes the keyboard while open, gives it back after, and closes on Escape. */
export const Dialog = ({ className, label, onDismiss, children }: DialogProps) => {
  const panel = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const before = document.activeElement
    panel.current?.focus()
    return () => (before instanceof HTMLElement ? before.focus() : undefined)
  }, [])
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') onDismiss()
    if (event.key !== 'Tab') return
    const stops = [...(panel.current?.querySelectorAll<HTMLElement>(focusable) ?? [])]
    const edge = event.shiftKey ? stops[0] : stops.at(-1)
    if (document.activeElement !== edge && !(event.shiftKey && document.activeElement === panel.current)) return
    event.preventDefault()
    ;(event.shiftKey ? stops.at(-1) : stops[0])?.focus()
  }
  return (
    <div
      ref={panel}
      className={className}
      role="dialog"
      aria-modal="true"
      aria-label={label}
      tabIndex={-1}
      onKeyDown={onKeyDown}
    >
      {children}
    </div>
  )
}
