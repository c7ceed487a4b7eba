import { statusNames, type RatingLevel, type ReportKind, type ReportStatus } from '@huisheng/contract'
import type { IconName } from '../../ui/icon'
import type { Tone } from '../../ui/tag'

export const statusLook: Record<ReportStatus, { tone: Tone; icon: IconName }> = {
  submitted: { tone: 'mute', icon: 'clock' },
  filed: { tone: 'info', icon: 'list' },
  dispatched: { tone: 'info', icon: 'send' },
  handling: { tone: 'brand', icon: 'work' },
  resolved: { tone: 'brand', icon: 'shield' },
  closed: { tone: 'ok', icon: 'check' },
  declined: { tone: 'warn', icon: 'info' },
  withdrawn: { tone: 'mute', icon: 'undo' },
}
export const statusName = (status: ReportStatus) => statusNames[status]

export const kindLook: Record<ReportKind, { icon: IconName; text: string }> = {
  complaint: { icon: 'speak', text: '有人做得不对，需要纠正' },
  request: { icon: 'hand', text: '需要有人来解决' },
  suggestion: { icon: 'idea', text: '可以做得更好' },
  tip_off: { icon: 'shield', text: '揭发违法违规，身份保密' },
}

export const ratingLevels: { value: RatingLevel; title: string; stars: number }[] = [
  { value: 'very_satisfied', title: '非常满意', stars: 5 },
  { value: 'satisfied', title: '满意', stars: 4 },
  { value: 'fair', title: '基本满意', stars: 3 },
  { value: 'unsatisfied', title: '不满意', stars: 2 },
  { value: 'very_unsatisfied', title: '非常不满意', stars: 1 },
]
