import type { Evaluation, RuleResult, TraceStep } from '@huisheng/contract'
import { Icon, type IconName } from '../../ui/icon'
import { yuanWords } from '../../ui/money'
import './trace.css'

const results: Record<RuleResult, { name: string; icon: IconName }> = {
  pass: { name: '通过', icon: 'check' },
  fail: { name: '不符合', icon: 'close' },
  hold: { name: '待核对', icon: 'warn' },
  applied: { name: '计算', icon: 'equals' },
  skipped: { name: '不适用', icon: 'minus' },
}
const verdicts: Record<Evaluation['verdict'], { name: string; icon: IconName; tone: string }> = {
  yes: { name: '给予奖励', icon: 'check', tone: 'status-closed' },
  no: { name: '不予奖励', icon: 'close', tone: 'clock-red' },
  hold: { name: '待核对', icon: 'warn', tone: 'clock-amber' },
}

export const VerdictTag = ({ verdict }: Pick<Evaluation, 'verdict'>) => {
  const { name, icon, tone } = verdicts[verdict]
  return (
    <span className={`tag ${tone}`}>
      <Icon name={icon} size={14} />
      {name}
    </span>
  )
}

const Step = ({ step: { name, result, inputs, words, amountFen } }: { step: TraceStep }) => (
  <li className={`trace-step trace-${result}`}>
    <span className="trace-result">
      <Icon name={results[result].icon} size={15} />
      {results[result].name}
    </span>
    <div className="trace-what">
      <p>
        <b>{name}</b> {words}
      </p>
      {inputs.length > 0 && (
        <p className="trace-inputs">
          {inputs.map((input) => (
            <span key={input.name}>
              {input.name}：<span className="numeric">{input.value}</span>
            </span>
          ))}
        </p>
      )}
    </div>
    {amountFen !== null && <span className="trace-amount numeric">{yuanWords(amountFen)}</span>}
  </li>
)

/** Every rule in the order it was tried, each with what it looked at and what it found. */
export const Trace = ({ trace, label = '逐条认定' }: { trace: TraceStep[]; label?: string }) => (
  <ol className="trace" aria-label={label}>
    {trace.map((step) => (
      <Step key={step.rule} step={step} />
    ))}
  </ol>
)

/** 12 条通过，1 条不符合 */
export const traceCounts = (trace: TraceStep[]) =>
  (Object.keys(results) as RuleResult[])
    .map((result) => ({ name: results[result].name, count: trace.filter((step) => step.result === result).length }))
    .filter(({ count }) => count > 0)
    .map(({ name, count }) => `${count} 条${name}`)
    .join('，')
