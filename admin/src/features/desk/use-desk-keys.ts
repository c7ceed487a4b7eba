import { useEffect, useRef } from 'react'

const typing = (target: EventTarget | null) =>
  target instanceof HTMLElement &&
  target.closest('input, textarea, select, [contenteditable], [role="dialog"]') !== null

/** The chosen row is the one control on which Enter means: act on it. */
const onOtherControl = (target: EventTarget | null) =>
  target instanceof HTMLElement && target.closest('button:not([aria-current="true"]), a') !== null

/** Opens the first thing to do with the chosen report, or goes to it where it is open already. */
const toActions = () => {
  const panel = document.querySelector<HTMLElement>('.desk-main .action-panel')
  const field = panel?.querySelector<HTMLElement>('.action-form input, .action-form textarea')
  if (field) field.focus()
  else panel?.querySelector<HTMLElement>('.action-buttons button')?.click()
}

/** j and k step through the list, Enter acts; keys pressed while typing are left alone. */
export const useDeskKeys = ({ onStep }: { onStep: (by: 1 | -1) => void }) => {
  const step = useRef(onStep)
  useEffect(() => void (step.current = onStep))
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (typing(event.target) || event.ctrlKey || event.metaKey || event.altKey) return
      if (event.key === 'j') step.current(1)
      if (event.key === 'k') step.current(-1)
      if (event.key !== 'Enter' || onOtherControl(event.target)) return
      event.preventDefault()
      toActions()
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [])
}
