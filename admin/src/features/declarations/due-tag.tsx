import { momentOf, spanWords } from '../../ui/time'
import { useNow } from '../../ui/use-now'

const soonMilliseconds = 24 * 3_600_000

/** By when a declaration is to be verified, in words and not by colour alone. */
export const DueTag = ({ dueAt }: { dueAt: string | null }) => {
  const now = useNow()
  if (!dueAt) return <span className="muted">—</span>
  const left = Date.parse(dueAt) - now
  const colour = left <= 0 ? 'red' : left < soonMilliseconds ? 'amber' : 'green'
  return (
    <span className={`tag clock-${colour}`} title={`应在 ${momentOf(dueAt)} 前核实`}>
      <span className="clock-dot" aria-hidden />
      {left <= 0 ? `核实超期 ${spanWords(left)}` : `核实剩 ${spanWords(left)}`}
    </span>
  )
}
