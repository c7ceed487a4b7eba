import type { PropsWithChildren } from 'react'

export type DialogProps = PropsWithChildren<{ className?: string; label: string; onDismiss: () => void }>
