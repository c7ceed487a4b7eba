import { contract, LeadFinding, leadFindingNames, type LeadView } from '@huisheng/contract'
import { useQueryClient } from '@tanstack/react-query'
import { Alert, App, Form, Input, Radio } from 'antd'
import { useState } from 'react'
import { type Api, useApi } from '../../app/api'
import { isProblem } from '../../app/problem'
import { useFormSubmit } from '../../app/use-form-submit'
import { FormEnd } from '../../ui/form-end'
import { momentOf } from '../../ui/time'

type Values = { finding?: LeadFinding; words?: string }
type Props = { lead: LeadView; onSettled: (lead: LeadView) => void; onClose: () => void }

const findings = LeadFinding.options.map((value) => ({ value, label: leadFindingNames[value] }))

/** The lead as whoever was first left it, if it can still be found. */
const readSettled = async (api: Api, { id, kind, grid }: LeadView) => {
  const query = { open: 'false', kind, areaId: grid?.id, limit: 100 }
  const { items } = await api.register.leads({ query }).catch(() => ({ items: [] as LeadView[] }))
  return items.find((one) => one.id === id) ?? null
}

const SecondAlert = ({ first }: { first: LeadView | null }) => (
  <Alert
    className="alert-above"
    type="warning"
    showIcon
    role="alert"
    title={
      first?.finding && first.lookedAt
        ? `${first.lookedByName ?? '别人'} 已在 ${momentOf(first.lookedAt)} 写下结果：${leadFindingNames[first.finding]}`
        : '已经有人写下了核看结果'
    }
    description={`${first?.words ? `「${first.words}」` : ''}您填写的内容没有保存，还在下面，可以复制。`}
  />
)

export const SettleForm = ({ lead, onSettled, onClose }: Props) => {
  const api = useApi()
  const queryClient = useQueryClient()
  const { message } = App.useApp()
  const [form] = Form.useForm<Values>()
  const [second, setSecond] = useState<{ first: LeadView | null } | null>(null)
  const { submit, pending, problem } = useFormSubmit({
    form,
    schema: contract.register.settleLead.body,
    bodyOf: ({ finding, words = '' }: Values) => ({ finding: finding as LeadFinding, words }),
    send: (body) => api.register.settleLead({ params: { leadId: lead.id }, body }),
    done: (view) => {
      void message.success('核看结果已记下')
      void queryClient.invalidateQueries({ queryKey: ['register'], refetchType: 'none' })
      void queryClient.invalidateQueries({ queryKey: ['register', 'dwelling', lead.dwelling.id] })
      onSettled(view)
    },
    failed: (error) => {
      if (!isProblem(error, 'already_settled')) return
      setSecond({ first: null })
      void readSettled(api, lead).then((first) => setSecond({ first }))
    },
  })
  return (
    <div className="settle-form">
      {second && <SecondAlert first={second.first} />}
      <Form
        form={form}
        name={`settle-${lead.id}`}
        layout="vertical"
        autoComplete="off"
        onFinish={(values) => void submit(values)}
      >
        <Form.Item name="finding" label="核看结果" required>
          <Radio.Group options={findings} />
        </Form.Item>
        <Form.Item name="words" label="看到的情况" required extra="请不要写姓名、证件号码和手机号。">
          <Input.TextArea autoSize={{ minRows: 2, maxRows: 6 }} maxLength={500} />
        </Form.Item>
        <FormEnd
          problem={second ? null : problem}
          pending={pending}
          label="记下结果"
          disabled={second !== null}
          onCancel={() => (second?.first ? onSettled(second.first) : onClose())}
        />
      </Form>
    </div>
  )
}
