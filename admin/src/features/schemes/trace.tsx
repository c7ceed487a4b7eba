import { RuleResult, ruleResultNames, type Evaluation, type TraceStep } from '@huisheng/contract'
import { Icon, type IconName } from '../../ui/icon'
import { yuanWords } from '../../ui/money'
import './trace.css'

const icons: Record<RuleResult, IconName> = {
  pass: 'check',
  fail: 'close',
  hold: 'warn',
  applied: 'equals',
  skipped: 'minus',
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
      <Icon name={icons[result]} size={15} />
      {ruleResultNames[result]}
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
  RuleResult.options
    .map((result) => ({ name: ruleResultNames[result], count: trace.filter((step) => step.result === result).length }))
    .filter(({ count }) => count > 0)
    .map(({ name, count }) => `${count} 条${name}`)
    .join('，')
