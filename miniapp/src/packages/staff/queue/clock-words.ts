import type { ClockColour, ClockView, Stage } from '@huisheng/contract'
import { saySpan, sayTime } from '../../../features/times'
import type { IconName } from '../../../ui/icon'
import type { Tone } from '../../../ui/tag'

/** Colour is never alone: a sign and a word stand with it. */
export const colourLook: Record<ClockColour, { tone: Tone; icon: IconName; name: string }> = {
  green: { tone: 'ok', icon: 'check', name: '按时' },
  amber: { tone: 'warn', icon: 'clock', name: '快到期' },
  red: { tone: 'bad', icon: 'alert', name: '已超期' },
}

const ends: Record<Stage, string> = { accept: '受理', respond: '接单', handle: '办结', check: '核查' }

/** 还剩 3 小时 / 已超 2 天. */
export const sayRest = ({ dueAt }: ClockView, now = Date.now()) => {
  const left = Date.parse(dueAt) - now
  return left >= 0 ? `还剩 ${saySpan(left)}` : `已超 ${saySpan(left)}`
}

/** 按时 · 还剩 3 小时 / 快到期 · 还剩 40 分钟 / 已超期 2 天. */
export const sayClock = (clock: ClockView, now = Date.now()) => {
  const left = Date.parse(clock.dueAt) - now
  const { name } = colourLook[clock.colour]
  return clock.colour === 'red' && left < 0 ? `${name} ${saySpan(left)}` : `${name} · ${sayRest(clock, now)}`
}

/** 今天 18:00 前接单. */
export const sayDue = ({ dueAt, stage }: ClockView) => `${sayTime(dueAt)} 前${ends[stage]}`
