import { filingLimits, type FilingChange, type FilingStatus, type FilingView } from '@huisheng/contract'
import type { IconName } from '../../../ui/icon'
import type { Tone } from '../../../ui/tag'

export const filingLook: Record<FilingStatus, { tone: Tone; icon: IconName }> = {
  reading: { tone: 'info', icon: 'clock' },
  preview: { tone: 'warn', icon: 'hand' },
  writing: { tone: 'info', icon: 'clock' },
  done: { tone: 'ok', icon: 'check' },
  failed: { tone: 'bad', icon: 'alert' },
  cancelled: { tone: 'mute', icon: 'close' },
}

/** Short enough for five abreast. */
export const changeTitles: Record<FilingChange, string> = {
  move_in: '新入住',
  move_out: '已搬离',
  change: '有变化',
  unchanged: '没变化',
  error: '有错误',
}
export const changes = Object.keys(changeTitles) as FilingChange[]

const written = ['move_in', 'move_out', 'change'] as const
const saidOf = { move_in: '新入住', move_out: '搬离', change: '有变化' }

/** 新入住 2 人、搬离 1 人: only what there is. */
export const sayWritten = ({ counts }: FilingView) =>
  written
    .filter((change) => counts[change] > 0)
    .map((change) => `${saidOf[change]} ${counts[change]} 人`)
    .join('、')

/** What a person should know before it goes out. */
export const sayConfirmation = (filing: FilingView) =>
  [
    `${sayWritten(filing)}，会写成申报交网格员核实。`,
    filing.counts.move_out > 0 && '搬离的是登记着、表格里没有写的人，请先看一遍“已搬离”。',
    filing.counts.error > 0 && `有错误的 ${sayCount(filing.counts.error)} 行不提交。`,
  ]
    .filter(Boolean)
    .join('')

export const sayCount = (count: number) => count.toLocaleString('zh-CN')
export const sayLimits = `.xlsx 表格，10 MB、${sayCount(filingLimits.rows)} 行以内`

export const isUnderWay = (filing: FilingView | null) => filing?.status === 'reading' || filing?.status === 'writing'
