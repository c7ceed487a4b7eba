import type { RewardView } from '@huisheng/contract'
import { Button, Form, Input, Radio, App } from 'antd'
import { useEffect, useRef, useState } from 'react'
import { useApi } from '../../app/api'
import { issuesOf, isProblem } from '../../app/problem'
import { useFormSubmit } from '../../app/use-form-submit'
import { BudgetLeft } from './budget-left'
import { useDraft } from './drafts'
import { Refusal } from './refusal'
import { type ActionValues, bodyOf, rewardActionNames, type SignedAction, signedActions } from './reward-actions'
import { useRewardChanged } from './use-rewards'

type Props = { reward: RewardView; name: SignedAction; onClose: () => void }

export const RewardActionForm = ({ reward, name, onClose }: Props) => {
  const api = useApi()
  const { message } = App.useApp()
  const { schema, send, told, label, hint, danger, about } = signedActions[name]
  const draft = useDraft<ActionValues>(`${reward.id}:${name}`)
  const [form] = Form.useForm<ActionValues>()
  const [refused, setRefused] = useState<unknown>(null)
  const { changed, refresh } = useRewardChanged()
  const box = useRef<HTMLDivElement>(null)
  const possible = reward.actions.includes(name)
  const shares = about?.shares(reward) ?? []

  const { submit, pending, problem } = useFormSubmit({
    form,
    schema,
    bodyOf: bodyOf(reward.revision),
    send: (_body, values) => send(api, reward.id, bodyOf(reward.revision)(values)),
    done: (view) => {
      draft.drop()
      void message.success(told)
      onClose()
      void changed(view)
    },
    failed: (error) => {
      setRefused(issuesOf(error).length > 0 ? null : error)
      if (isProblem(error, 'reward_moved_on', 'facts_changed', 'budget_exhausted')) void refresh(reward.id)
    },
  })
  useEffect(() => box.current?.querySelector<HTMLElement>('textarea')?.focus(), [])

  return (
    <div className="action-form" ref={box}>
      {refused !== null && <Refusal error={refused} />}
      {!possible && (
        <p className="lacking" role="alert">
          现在已经不能{rewardActionNames[name]}了。您填写的内容还在，可以复制。
        </p>
      )}
      {(name === 'approve' || name === 'approve_second') && <BudgetLeft reward={reward} />}
      <Form
        form={form}
        name={name}
        layout="vertical"
        autoComplete="off"
        initialValues={{ reportId: shares[0]?.reportId, ...draft.read() }}
        onValuesChange={(_, values) => draft.keep(values)}
        onFinish={(values) => {
          setRefused(null)
          void submit(values)
        }}
      >
        {about && (
          <>
            <Form.Item name="reportId" label="哪一件举报" required>
              <Radio.Group
                className="action-choices"
                options={shares.map(({ reportId, reportNumber }) => ({ value: reportId, label: reportNumber }))}
              />
            </Form.Item>
            <Form.Item
              name="choice"
              label={about.label}
              rules={[{ required: true, message: '请选择' }]}
              validateTrigger={[]}
            >
              <Radio.Group
                className="action-choices"
                options={about.choices.map((choice, at) => ({ value: at === 0, label: choice }))}
              />
            </Form.Item>
          </>
        )}
        <Form.Item name="words" label={label} required extra={hint}>
          <Input.TextArea autoSize={{ minRows: 3, maxRows: 10 }} maxLength={500} />
        </Form.Item>
        {refused === null && problem && <p className="lacking">{problem}</p>}
        <div className="action-send">
          <Button type="primary" danger={danger} htmlType="submit" loading={pending} disabled={!possible}>
            {rewardActionNames[name]}
          </Button>
          <Button onClick={onClose}>收起</Button>
        </div>
      </Form>
    </div>
  )
}
