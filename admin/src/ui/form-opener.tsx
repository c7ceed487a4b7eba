import { Button } from 'antd'
import { type ReactNode, useEffect, useRef, useState } from 'react'

type Props = {
  offered: boolean
  label: string
  children: (close: () => void) => ReactNode
}

/** A button with a form behind it. A form that is open stays, with what was typed, even if it is offered no longer. */
export const FormOpener = ({ offered, label, children }: Props) => {
  const [open, setOpen] = useState(false)
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (open) box.current?.querySelector<HTMLElement>('input, textarea')?.focus()
  }, [open])
  if (open) {
    return (
      <div className="opened-form" ref={box}>
        {children(() => setOpen(false))}
      </div>
    )
  }
  return offered && <Button onClick={() => setOpen(true)}>{label}</Button>
}
