import type { DeclarationRow } from '@huisheng/contract'
import { dayOf, momentOf } from '../../ui/time'

const stateWords = { proposed: '等对方答复', accepted: '对方已同意', declined: '对方不方便' }

/** 11-23 19:00–20:00 · 等对方答复 */
export const appointmentWords = ({ from, until, state }: NonNullable<DeclarationRow['appointment']>) => {
  const end = dayOf(from) === dayOf(until) ? momentOf(until).slice(-5) : momentOf(until)
  return `${momentOf(from)}–${end} · ${stateWords[state]}`
}
