import { type contract, type Output, Proposal, type RewardView } from '@huisheng/contract'
import { useMutation } from '@tanstack/react-query'
import { Button, Form } from 'antd'
import { useState } from 'react'
import { useApi } from '../../app/api'
import { isProblem, issuesOf } from '../../app/problem'
import { useFormSubmit } from '../../app/use-form-submit'
import { FormEnd } from '../../ui/form-end'
import { yuanWords } from '../../ui/money'
import { Trace, traceCounts, VerdictTag } from '../schemes/trace'
import { useDraft } from './drafts'
import { ProposalFields, type SchemeChoice } from './proposal-fields'
import { proposalOf, type ProposalValues, usualAssertions } from './proposal-values'
import { Refusal } from './refusal'
import type { Member } from './use-members'

type Previewed = Output<typeof contract.rewards.preview>

const Shares = ({ preview: { shares, amountFen } }: { preview: Previewed }) => (
  <div className="proposal-preview" role="status" aria-label="预览">
    <p>
      合计 <b className="numeric reward-total">{yuanWords(amountFen)}</b>
      {shares.every(({ evaluation }) => evaluation.verdict === 'no') && (
        <span className="muted">都不符合条件：提出后由审批人决定不予奖励，举报人会得到告知。</span>
      )}
    </p>
    {shares.map(({ reportId, reportNumber, evaluation }) => (
      <details key={reportId} open={evaluation.verdict !== 'yes'}>
        <summary>
          <span className="numeric">{reportNumber}</span> <VerdictTag verdict={evaluation.verdict} />{' '}
          <b className="numeric">{yuanWords(evaluation.amountFen)}</b>{' '}
          <span className="muted">{traceCounts(evaluation.trace)}</span>
        </summary>
        <Trace trace={evaluation.trace} label={`举报 ${reportNumber} 的逐条认定`} />
      </details>
    ))}
  </div>
)

type Props = {
  factId: string
  members: Member[]
  schemes: SchemeChoice[]
  initial?: ProposalValues
  label: string
  /** Names what was typed while it is not sent. */
  draftName: string
  send: (proposal: Proposal) => Promise<RewardView>
  done: (reward: RewardView) => void
  /** Somebody changed the fact or the reward meanwhile. */
  onStale: () => void
}

/** First looked at, then signed: what is proposed is exactly what was previewed. */
export const ProposalForm = (props: Props) => {
  const { factId, members, schemes, initial, label, draftName, send, done, onStale } = props
  const api = useApi()
  const [form] = Form.useForm<ProposalValues>()
  const draft = useDraft<ProposalValues>(draftName)
  const [seen, setSeen] = useState<{ of: string; preview: Previewed } | null>(null)
  const [typed, setTyped] = useState(0)
  const [refused, setRefused] = useState<unknown>(null)
  const reportIds = members.map(({ reportId }) => reportId)
  const wanted = () => proposalOf(factId, reportIds, form.getFieldsValue(true) as ProposalValues)
  const current = seen !== null && typed >= 0 && seen.of === JSON.stringify(wanted())

  const refuse = (error: unknown) => {
    setRefused(issuesOf(error).length > 0 ? null : error)
    if (!isProblem(error, 'facts_changed', 'already_rewarded', 'reward_moved_on', 'not_found')) return
    setSeen(null)
    onStale()
  }
  const { submit, pending, problem } = useFormSubmit({
    form,
    schema: Proposal,
    bodyOf: (_values: ProposalValues) => wanted(),
    send: (body) => api.rewards.preview({ body }),
    done: (preview) => setSeen({ of: JSON.stringify(wanted()), preview }),
    failed: refuse,
  })
  const propose = useMutation({
    mutationFn: () => send(wanted()),
    onSuccess: (reward) => {
      draft.drop()
      done(reward)
    },
    onError: refuse,
  })
  return (
    <Form
      form={form}
      name="proposal"
      layout="vertical"
      autoComplete="off"
      initialValues={{
        schemeId: schemes.length === 1 ? schemes[0]?.id : undefined,
        assertions: members.map(() => usualAssertions),
        ...initial,
        ...draft.read(),
      }}
      onValuesChange={() => {
        draft.keep(form.getFieldsValue(true) as ProposalValues)
        setTyped((count) => count + 1)
      }}
      onFinish={() => {
        setRefused(null)
        void submit(form.getFieldsValue(true) as ProposalValues)
      }}
    >
      <ProposalFields members={members} schemes={schemes} />
      {refused !== null && <Refusal error={refused} />}
      <FormEnd
        problem={refused === null ? problem : null}
        pending={pending}
        label={seen && !current ? '填写有变化，重新预览' : '预览认定'}
        disabled={schemes.length === 0}
      />
      {seen && current && (
        <>
          <Shares preview={seen.preview} />
          <Button
            type="primary"
            loading={propose.isPending}
            onClick={() => {
              setRefused(null)
              propose.mutate()
            }}
          >
            {label}
          </Button>
        </>
      )}
    </Form>
  )
}
