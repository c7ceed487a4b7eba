import { contract, type PrivacyRequestView } from '@huisheng/contract'
import { useQueryClient } from '@tanstack/react-query'
import { App, Form, Input, Radio } from 'antd'
import { useApi } from '../../app/api'
import { useFormSubmit } from '../../app/use-form-submit'
import { FormEnd } from '../../ui/form-end'
import { grantWords } from './request-words'

type Values = { granted?: boolean; words?: string }
type Props = { request: PrivacyRequestView; onAnswered: (request: PrivacyRequestView) => void; onClose: () => void }

const choices = [
  { value: true, label: '照办' },
  { value: false, label: '不予办理' },
]

export const AnswerForm = ({ request, onAnswered, onClose }: Props) => {
  const api = useApi()
  const queryClient = useQueryClient()
  const { message } = App.useApp()
  const [form] = Form.useForm<Values>()
  const granted = Form.useWatch('granted', form)
  const { submit, pending, problem } = useFormSubmit({
    form,
    schema: contract.privacy.answer.body,
    bodyOf: ({ granted, words = '' }: Values) => ({ granted: granted as boolean, words }),
    send: (body) => api.privacy.answer({ params: { requestId: request.id }, body }),
    done: (view) => {
      void message.success('已答复，居民会收到通知')
      void queryClient.invalidateQueries({ queryKey: ['privacy', 'requests'], refetchType: 'none' })
      onAnswered(view)
    },
  })
  return (
    <Form
      className="privacy-form"
      form={form}
      name={`answer-${request.id}`}
      layout="vertical"
      autoComplete="off"
      onFinish={(values) => void submit(values)}
    >
      <Form.Item name="granted" label="怎么答复" required extra={granted ? grantWords[request.kind] : undefined}>
        <Radio.Group options={choices} />
      </Form.Item>
      <Form.Item
        name="words"
        label={granted === false ? '不能办理的法律依据' : '办理结果'}
        required
        extra="居民会原样看到这段话。"
      >
        <Input.TextArea autoSize={{ minRows: 3, maxRows: 8 }} maxLength={500} />
      </Form.Item>
      <FormEnd problem={problem} pending={pending} label="提交答复" onCancel={onClose} />
    </Form>
  )
}
