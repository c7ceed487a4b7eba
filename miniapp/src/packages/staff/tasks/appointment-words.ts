import type { DeclarationRow } from '@huisheng/contract'
import { sayTime } from '../../../features/times'

const states = { proposed: '约了，等答复', accepted: '约好了', declined: '对方说不行' } as const
const clockOf = (instant: string) => sayTime(instant).split(' ').at(-1) ?? ''

/** 约好了：明天 14:00 到 17:00. */
export const sayAppointment = ({ from, until, state }: NonNullable<DeclarationRow['appointment']>) =>
  `${states[state]}：${sayTime(from)} 到 ${clockOf(until)}`
