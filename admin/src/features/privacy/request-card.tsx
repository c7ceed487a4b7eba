import { privacyRequestNames, type PrivacyRequestView } from '@huisheng/contract'
import { Button } from 'antd'
import { useState } from 'react'
import { Link } from 'react-router'
import { momentOf, spanWords } from '../../ui/time'
import { useNow } from '../../ui/use-now'
import { AnswerForm } from './answer-form'
import { effectWords, requestStatusNames } from './request-words'

const soonMilliseconds = 3 * 24 * 3_600_000

const Due = ({ request: { status, dueAt } }: { request: PrivacyRequestView }) => {
  const now = useNow()
  if (status !== 'open') {
    return <span className={`tag ${status === 'done' ? 'status-closed' : ''}`}>{requestStatusNames[status]}</span>
  }
  const left = Date.parse(dueAt) - now
  const colour = left <= 0 ? 'red' : left < soonMilliseconds ? 'amber' : 'green'
  return (
    <span className={`tag clock-${colour}`} title={`应在 ${momentOf(dueAt)} 前答复`}>
      <span className="clock-dot" aria-hidden />
      {left <= 0 ? `答复超期 ${spanWords(left)}` : `答复剩 ${spanWords(left)}`}
    </span>
  )
}

const Answer = ({ request: { kind, answer, answeredByName, answeredAt, effects } }: { request: PrivacyRequestView }) =>
  answer !== null && (
    <div className="request-answer">
      <p>
        <b>{answeredByName} 的答复</b> <span className="muted numeric">{answeredAt && momentOf(answeredAt)}</span>
      </p>
      <p>{answer}</p>
      {effects.length > 0 && (
        <ul className="request-effects" aria-label="办理结果">
          {effects.map(({ what, done, why }) => (
            <li key={what}>
              <span className={`tag ${done ? 'status-closed' : 'clock-amber'}`}>{effectWords(kind, done)}</span> {what}
              <span className="muted">：{why}</span>
            </li>
          ))}
        </ul>
      )}
    </div>
  )

export const RequestCard = ({ request }: { request: PrivacyRequestView }) => {
  const [answering, setAnswering] = useState(false)
  /** The answer stands here until the list is read anew, so that its effects can be read. */
  const [answered, setAnswered] = useState<PrivacyRequestView | null>(null)
  const shown = answered ?? request
  const { kind, number, askedAt, askedByMasked, words, personId } = shown
  return (
    <li className="request" aria-label={`${privacyRequestNames[kind]} ${number}`}>
      <p className="request-head">
        <b>{privacyRequestNames[kind]}</b>
        <Due request={shown} />
        <span className="muted numeric">{number}</span>
      </p>
      <blockquote>{words}</blockquote>
      <p className="muted request-facts numeric">
        {askedByMasked} · {momentOf(askedAt)} 提出
        {personId && (
          <>
            {' · '}
            <Link to={`/register/persons/${personId}`}>人员档案</Link>
          </>
        )}
      </p>
      <Answer request={shown} />
      {shown.canAnswer && !answering && <Button onClick={() => setAnswering(true)}>答复</Button>}
      {answering && (
        <AnswerForm
          request={request}
          onAnswered={(view) => {
            setAnswered(view)
            setAnswering(false)
          }}
          onClose={() => setAnswering(false)}
        />
      )}
    </li>
  )
}
