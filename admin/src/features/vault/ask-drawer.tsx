import { contract } from '@huisheng/contract'
import { Alert, App, Drawer, Form, Input } from 'antd'
import { useState } from 'react'
import { useApi } from '../../app/api'
import { useFormSubmit } from '../../app/use-form-submit'
import { FormEnd } from '../../ui/form-end'
import { useUnsealingChanged } from './use-vault'

type Values = { reportNumber?: string; reason?: string; basis?: string }

export const AskDrawer = ({ onClose }: { onClose: () => void }) => {
  const api = useApi()
  const { message } = App.useApp()
  const [form] = Form.useForm<Values>()
  const { readAnew } = useUnsealingChanged()
  /** One request, however often it is sent. */
  const [submissionId] = useState(() => crypto.randomUUID())
  const { submit, pending, problem } = useFormSubmit({
    form,
    schema: contract.vault.ask.body,
    bodyOf: ({ reportNumber = '', reason = '', basis = '' }: Values) => ({
      submissionId,
      reportNumber,
      reason,
      basis,
    }),
    send: (body) => api.vault.ask({ body }),
    done: ({ number }) => {
      void message.success(`已申请，编号 ${number}，等另一人批准`)
      readAnew()
      onClose()
    },
  })
  return (
    <Drawer open title="申请启封举报人身份" size={480} onClose={onClose}>
      <Alert
        className="alert-above"
        type="warning"
        showIcon
        title="只在法律要求、没有别的办法时才申请"
        description="要由另一人批准，在批准的时间内查看；经手这件举报的人不能申请，也不能批准。您写的理由会留下记录，举报人能看到。"
      />
      <Form form={form} name="ask" layout="vertical" autoComplete="off" onFinish={(values) => void submit(values)}>
        <Form.Item name="reportNumber" label="举报的案号" required>
          <Input maxLength={40} inputMode="numeric" />
        </Form.Item>
        <Form.Item
          name="reason"
          label="为什么必须知道举报人是谁"
          required
          extra="举报人会原样看到这段话；请不要写任何人的姓名。"
        >
          <Input.TextArea autoSize={{ minRows: 3, maxRows: 8 }} maxLength={300} />
        </Form.Item>
        <Form.Item name="basis" label="依据的法律或文书" required extra="写明条款或文书编号。">
          <Input.TextArea autoSize={{ minRows: 2, maxRows: 5 }} maxLength={200} />
        </Form.Item>
        <FormEnd problem={problem} pending={pending} label="提交申请" onCancel={onClose} />
      </Form>
    </Drawer>
  )
}
