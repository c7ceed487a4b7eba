import { Arrival, arrivalNames, contract, type FactMember, type TipOffCase } from '@huisheng/contract'
import { Form, Radio } from 'antd'
import { Link } from 'react-router'
import { useApi } from '../../app/api'
import { FormEnd } from '../../ui/form-end'
import { FormOpener } from '../../ui/form-opener'
import { momentOf } from '../../ui/time'
import { Similar } from './similar'
import { useCaseForm } from './use-case-form'
import { WhyField } from './why-field'

const Later = Arrival.exclude(['first'])
type Values = { arrival?: Exclude<Arrival, 'first'>; why?: string }

const choices = Later.options.map((value) => ({ value, label: arrivalNames[value] }))

const ArrivalForm = ({ reportId, onClose }: { reportId: string; onClose: () => void }) => {
  const api = useApi()
  const [form] = Form.useForm<Values>()
  const { submit, pending, problem } = useCaseForm({
    reportId,
    told: '已认定',
    form,
    schema: contract.tipOffs.arrival.body,
    bodyOf: ({ arrival, why = '' }: Values) => ({ arrival: arrival as NonNullable<typeof arrival>, why }),
    send: (body) => api.tipOffs.arrival({ params: { reportId }, body }),
    onDone: onClose,
  })
  return (
    <Form form={form} name="arrival" layout="vertical" autoComplete="off" onFinish={(values) => void submit(values)}>
      <Form.Item
        name="arrival"
        label="这件举报是"
        required
        extra="谁最先由收到的时间决定，不能改。认定会影响奖励怎么分。"
      >
        <Radio.Group options={choices} />
      </Form.Item>
      <WhyField label="认定的理由" />
      <FormEnd problem={problem} pending={pending} label="认定" onCancel={onClose} />
    </Form>
  )
}

const Member = ({ member, here }: { member: FactMember; here: boolean }) => (
  <li className={here ? 'fact-member fact-here' : 'fact-member'} aria-current={here || undefined}>
    <p className="talk-head">
      {here ? (
        <b className="numeric">{member.number}</b>
      ) : (
        <Link className="numeric" to={`/tip-offs/${member.reportId}`}>
          {member.number}
        </Link>
      )}
      {here && <span className="muted">本件</span>}
      <span className={`tag ${member.arrival === 'first' ? 'status-closed' : 'tag-plain'}`}>
        {arrivalNames[member.arrival]}
      </span>
      <time className="muted numeric" dateTime={member.submittedAt}>
        {momentOf(member.submittedAt)} 收到
      </time>
    </p>
    <p className="muted report-small">
      {member.decidedByName ? `${member.decidedByName} 认定：${member.why ?? ''}` : '按收到的先后'}
    </p>
  </li>
)

/** All tip-offs that tell of the same thing, in the order they came: one reward at most for all of them. */
export const Fact = ({ tipOff }: { tipOff: TipOffCase }) => {
  const { reportId, fact, actions } = tipOff
  return (
    <section className="card report-section tip-off-stack" aria-label="同一事实的举报">
      <h2 className="card-title">同一事实的举报</h2>
      {fact.length > 1 ? (
        <ol className="plain-list">
          {fact.map((member) => (
            <Member key={member.reportId} member={member} here={member.reportId === reportId} />
          ))}
        </ol>
      ) : (
        <p className="muted">目前只有这一件说的是这件事。</p>
      )}
      <FormOpener offered={actions.includes('arrival')} label="认定本件的先后">
        {(close) => <ArrivalForm reportId={reportId} onClose={close} />}
      </FormOpener>
      <Similar reportId={reportId} mayJoin={actions.includes('join')} />
    </section>
  )
}
