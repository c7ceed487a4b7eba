import { contract, type UnsealingView } from '@huisheng/contract'
import { App, Form, Input, InputNumber, Radio } from 'antd'
import { useApi } from '../../app/api'
import { isProblem } from '../../app/problem'
import { useFormSubmit } from '../../app/use-form-submit'
import { FormEnd } from '../../ui/form-end'
import { useUnsealingChanged } from './use-vault'

type Values = { approved?: boolean; words?: string; minutes?: number | null }
type Props = { asked: UnsealingView; onClose: () => void }

const choices = [
  { value: true, label: '批准' },
  { value: false, label: '不批准' },
]

export const DecideForm = ({ asked, onClose }: Props) => {
  const api = useApi()
  const { message } = App.useApp()
  const [form] = Form.useForm<Values>()
  const approved = Form.useWatch('approved', form)
  const { changed, readAnew } = useUnsealingChanged()
  const { submit, pending, problem } = useFormSubmit({
    form,
    schema: contract.vault.decide.body,
    bodyOf: ({ approved, words = '', minutes }: Values) => ({
      approved: approved as boolean,
      words,
      minutes: minutes ?? undefined,
    }),
    send: (body) => api.vault.decide({ params: { unsealingId: asked.id }, body }),
    done: (view) => {
      void message.success(view.status === 'refused' ? '已记下：不批准' : '已批准，申请人现在可以查看')
      changed(view)
      onClose()
    },
    failed: (error) => isProblem(error, 'unsealing_moved_on') && readAnew(),
  })
  return (
    <Form
      form={form}
      name={`decide-${asked.id}`}
      layout="vertical"
      autoComplete="off"
      initialValues={{ minutes: 30 }}
      onFinish={(values) => void submit(values)}
    >
      <Form.Item name="approved" label="审批结果" required>
        <Radio.Group options={choices} />
      </Form.Item>
      {approved === true && (
        <Form.Item name="minutes" label="开放多少分钟" required extra="5 到 240 分钟；到时自动结束，只有申请人能看。">
          <InputNumber precision={0} />
        </Form.Item>
      )}
      <Form.Item name="words" label="意见" required>
        <Input.TextArea autoSize={{ minRows: 2, maxRows: 6 }} maxLength={300} />
      </Form.Item>
      <FormEnd problem={problem} pending={pending} label="提交审批" onCancel={onClose} />
    </Form>
  )
}
