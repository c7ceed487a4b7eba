import { type ClockColour, type ClockView, stageNames } from '@huisheng/contract'
import { momentOf, spanWords } from './time'
import { useNow } from './use-now'

export const colourNames: Record<ClockColour, string> = { green: '时限充足', amber: '快到期', red: '已超期' }

/** How much is left, or how far past it is. */
export const clockWords = ({ dueAt, stage, colour }: ClockView, now: number) => {
  const left = Date.parse(dueAt) - now
  const stageName = stageNames[stage]
  if (left <= 0 || colour === 'red') return `${stageName}超期 ${spanWords(left)}`
  return colour === 'amber' ? `快到期 · ${stageName}剩 ${spanWords(left)}` : `${stageName}剩 ${spanWords(left)}`
}

export const ClockTag = ({ clock }: { clock: ClockView | null }) => {
  const now = useNow()
  if (!clock) return <span className="muted">—</span>
  return (
    <span className={`tag clock-${clock.colour}`} title={`${stageNames[clock.stage]}截止 ${momentOf(clock.dueAt)}`}>
      <span className="clock-dot" aria-hidden />
      {clockWords(clock, now)}
    </span>
  )
}
