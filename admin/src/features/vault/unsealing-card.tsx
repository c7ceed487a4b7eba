import { type SealedIdentity, unsealingStatusNames, type UnsealingView } from '@huisheng/contract'
import { useMutation } from '@tanstack/react-query'
import { Alert, App, Button, Popconfirm } from 'antd'
import { Link } from 'react-router'
import { useApi } from '../../app/api'
import { isProblem, wayOutOf, wordsOf } from '../../app/problem'
import { FormOpener } from '../../ui/form-opener'
import { momentOf } from '../../ui/time'
import { DecideForm } from './decide-form'
import { useUnsealingChanged } from './use-vault'

const stateClasses: Record<UnsealingView['status'], string> = {
  asked: 'clock-amber',
  refused: '',
  open: 'clock-red',
  ended: '',
}

const Failed = ({ error }: { error: unknown }) => (
  <Alert type="error" showIcon role="alert" title={wordsOf(error)} description={wayOutOf(error)} />
)

type Opened = (identity: SealedIdentity) => void

const OpenButton = ({ unsealing, onOpened }: { unsealing: UnsealingView; onOpened: Opened }) => {
  const api = useApi()
  const { readAnew } = useUnsealingChanged()
  const look = useMutation({
    mutationFn: () => api.vault.open({ params: { unsealingId: unsealing.id }, body: {} }),
    gcTime: 0,
    onSuccess: (identity) => {
      onOpened(identity)
      look.reset()
      readAnew()
    },
    onError: (error) => isProblem(error, 'unsealing_ended', 'unsealing_moved_on') && readAnew(),
  })
  return (
    <>
      {look.isError && <Failed error={look.error} />}
      <Popconfirm
        title="现在查看举报人身份？"
        description="这次查看会留下记录，举报人会看到。"
        okText="查看"
        onConfirm={() => look.mutate()}
      >
        <Button type="primary" loading={look.isPending}>
          查看举报人身份
        </Button>
      </Popconfirm>
    </>
  )
}

const EndButton = ({ unsealing, onEnded }: { unsealing: UnsealingView; onEnded: () => void }) => {
  const api = useApi()
  const { message } = App.useApp()
  const { changed, readAnew } = useUnsealingChanged()
  const end = useMutation({
    mutationFn: () => api.vault.end({ params: { unsealingId: unsealing.id }, body: {} }),
    onSuccess: (view) => {
      void message.success('已结束')
      changed(view)
      onEnded()
    },
    onError: readAnew,
  })
  return (
    <>
      {end.isError && <Failed error={end.error} />}
      <Button loading={end.isPending} onClick={() => end.mutate()}>
        {unsealing.status === 'asked' ? '撤回申请' : '提前结束'}
      </Button>
    </>
  )
}

const decisionOf = ({ status, decidedByName, decidedAt, decisionWords }: UnsealingView) =>
  decidedAt &&
  `${decidedByName ?? ''} ${momentOf(decidedAt)} ${status === 'refused' ? '未批准' : '批准'}：${decisionWords ?? ''}`

const timesOf = ({ status, endsAt, looks }: UnsealingView) =>
  [
    endsAt && (status === 'open' ? `${momentOf(endsAt)} 自动结束` : `${momentOf(endsAt)} 结束`),
    looks.length > 0 && `查看过 ${looks.length} 次：${looks.map(momentOf).join('、')}`,
    status === 'ended' && looks.length === 0 && '没有查看过',
  ].filter(Boolean)

type Props = { unsealing: UnsealingView; onOpened: Opened; onEnded: () => void }

/** One request to learn who tipped off, as it stays on record. */
export const UnsealingCard = ({ unsealing, onOpened, onEnded }: Props) => {
  const { number, reportNumber, status, reason, basis, askedByName, askedAt, actions } = unsealing
  const decision = decisionOf(unsealing)
  return (
    <li className="entry" aria-label={`启封 ${number}`}>
      <p className="entry-head">
        <b>
          举报{' '}
          <Link className="numeric" to={`/tip-offs?${new URLSearchParams({ q: reportNumber })}`}>
            {reportNumber}
          </Link>
        </b>
        <span className={`tag ${stateClasses[status]}`}>{unsealingStatusNames[status]}</span>
        <span className="muted numeric">{number}</span>
      </p>
      <blockquote>{reason}</blockquote>
      <p>依据：{basis}</p>
      <p className="muted entry-facts numeric">
        {askedByName} {momentOf(askedAt)} 申请
      </p>
      {decision && <p className="muted entry-facts numeric">{decision}</p>}
      {timesOf(unsealing).map((words) => (
        <p key={String(words)} className="muted entry-facts numeric">
          {words}
        </p>
      ))}
      <div className="entry-buttons">
        {actions.includes('open') && <OpenButton unsealing={unsealing} onOpened={onOpened} />}
        {actions.includes('end') && <EndButton unsealing={unsealing} onEnded={onEnded} />}
      </div>
      <FormOpener offered={actions.includes('decide')} label="审批">
        {(close) => <DecideForm asked={unsealing} onClose={close} />}
      </FormOpener>
    </li>
  )
}
