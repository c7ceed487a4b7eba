import { contract } from '@huisheng/contract'
import { Form, Input } from 'antd'
import { useApi } from '../../app/api'
import { useFormSubmit } from '../../app/use-form-submit'
import { FormEnd } from '../../ui/form-end'
import type { RevealedPerson } from './revealed-person'

type Props = { personId: string; onReveal: (revealed: RevealedPerson) => void }

/** The answer goes to the page and nowhere else: not into any cache, not onto the device. */
export const RevealPerson = ({ personId, onReveal }: Props) => {
  const api = useApi()
  const [form] = Form.useForm<{ reason?: string }>()
  const { submit, pending, problem } = useFormSubmit({
    form,
    schema: contract.register.reveal.body,
    bodyOf: ({ reason = '' }) => ({ reason }),
    send: (body) => api.register.reveal({ params: { personId }, body }),
    done: onReveal,
  })
  return (
    <section className="card detail-section" aria-label="查看完整信息">
      <h2 className="card-title">查看完整信息</h2>
      <Form form={form} name="reveal" layout="vertical" autoComplete="off" onFinish={(values) => void submit(values)}>
        <Form.Item name="reason" label="查看原因" required extra="会留下记录：本人可以看到是谁、何时、为什么看了。">
          <Input.TextArea autoSize={{ minRows: 2, maxRows: 4 }} maxLength={200} />
        </Form.Item>
        <FormEnd problem={problem} pending={pending} label="查看完整信息" />
      </Form>
    </section>
  )
}
