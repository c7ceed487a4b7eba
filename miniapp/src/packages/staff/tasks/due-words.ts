import type { ClockColour } from '@huisheng/contract'
import { saySpan } from '../../../features/times'
import { colourLook } from '../queue/clock-words'

const amberMs = 86_400_000

/** A task has one deadline: red past it, amber on its last day. */
export const colourOf = (dueAt: string, now = Date.now()): ClockColour => {
  const left = Date.parse(dueAt) - now
  if (left < 0) return 'red'
  return left < amberMs ? 'amber' : 'green'
}
export const lookOf = (dueAt: string) => colourLook[colourOf(dueAt)]

/** 还剩 3 天 / 已超期 2 天. */
export const sayRestAt = (dueAt: string, now = Date.now()) => {
  const left = Date.parse(dueAt) - now
  return `${left < 0 ? '已超期' : '还剩'} ${saySpan(left)}`
}

/** 按时 · 还剩 3 天 / 已超期 2 天. */
export const sayDueAt = (dueAt: string, now = Date.now()) => {
  const left = Date.parse(dueAt) - now
  const { name } = colourLook[colourOf(dueAt, now)]
  return left < 0 ? `${name} ${saySpan(left)}` : `${name} · 还剩 ${saySpan(left)}`
}
