import type { CSSProperties, MouseEvent, PropsWithChildren } from 'react'

type BoxProps = PropsWithChildren<{
  className?: string
  style?: CSSProperties
  role?: string
  ariaLabel?: string
  onClick?: (event: MouseEvent) => void
}>

const props = ({ className, style, role, ariaLabel, onClick }: BoxProps) => ({
  className,
  style,
  role,
  'aria-label': ariaLabel,
  onClick,
})

/** Taro's components as plain elements: what a test reads and presses is the same. */
export const View = (all: BoxProps) => <div {...props(all)}>{all.children}</div>
export const ScrollView = View
export const Text = (all: BoxProps) => <span {...props(all)}>{all.children}</span>
