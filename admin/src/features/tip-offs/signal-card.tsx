import { contract, signalNames, type SignalView } from '@huisheng/contract'
import { Link } from 'react-router'
import { useMe } from '../../app/session'
import { FormOpener } from '../../ui/form-opener'
import { momentOf } from '../../ui/time'
import { SettleSignalForm } from './settle-signal-form'

const Settled = ({ settled }: { settled: NonNullable<SignalView['settled']> }) => (
  <div className="entry-answer">
    <p>
      <span className={`tag ${settled.suspicious ? 'clock-red' : 'status-closed'}`}>
        {settled.suspicious ? '属实，不予奖励' : '排除，放行'}
      </span>{' '}
      <span className="muted numeric">
        {settled.byName} {momentOf(settled.at)}
      </span>
    </p>
    <p>{settled.words}</p>
  </div>
)

const Others = ({ numbers }: { numbers: string[] }) => (
  <p className="entry-facts">
    <span className="muted">有关的举报：</span>
    {numbers.map((number) => (
      <Link key={number} className="numeric" to={`/tip-offs?${new URLSearchParams({ q: number })}`}>
        {number}
      </Link>
    ))}
  </p>
)

export const SignalCard = ({ signal }: { signal: SignalView }) => {
  const { role } = useMe()
  const maySettle = contract.tipOffs.settleSignal.access.some((allowed) => allowed === role)
  return (
    <li className="entry" aria-label={`${signalNames[signal.kind]} ${signal.number}`}>
      <p className="entry-head">
        <b>{signalNames[signal.kind]}</b>
        {!signal.settled && <span className="tag clock-amber">待核看</span>}
        <small className="muted numeric">{momentOf(signal.raisedAt)} 发现</small>
      </p>
      <p>{signal.words}</p>
      <p className="entry-facts">
        <Link to={`/tip-offs/${signal.reportId}`}>
          {signal.matterName} <span className="numeric">{signal.number}</span>
        </Link>
      </p>
      {signal.otherNumbers.length > 0 && <Others numbers={signal.otherNumbers} />}
      {signal.settled && <Settled settled={signal.settled} />}
      <FormOpener offered={maySettle && !signal.settled} label="写下核看结果">
        {(close) => <SettleSignalForm signal={signal} onClose={close} />}
      </FormOpener>
    </li>
  )
}
