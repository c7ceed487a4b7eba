import { contract, type SignalView } from '@huisheng/contract'
import { App, Form, Radio } from 'antd'
import { useApi } from '../../app/api'
import { useFormSubmit } from '../../app/use-form-submit'
import { FormEnd } from '../../ui/form-end'
import { useSignalSettled } from './use-tip-offs'
import { WhyField } from './why-field'

type Values = { suspicious?: boolean; words?: string }
type Props = { signal: SignalView; onClose: () => void }

const choices = [
  { value: false, label: '排除嫌疑，放行' },
  { value: true, label: '属实，这件举报不予奖励' },
]

export const SettleSignalForm = ({ signal, onClose }: Props) => {
  const api = useApi()
  const { message } = App.useApp()
  const [form] = Form.useForm<Values>()
  const settled = useSignalSettled()
  const { submit, pending, problem } = useFormSubmit({
    form,
    schema: contract.tipOffs.settleSignal.body,
    bodyOf: ({ suspicious, words = '' }: Values) => ({ suspicious: suspicious as boolean, words }),
    send: (body) => api.tipOffs.settleSignal({ params: { signalId: signal.id }, body }),
    done: (view) => {
      void message.success('核看结果已记下')
      settled(view)
      onClose()
    },
  })
  return (
    <Form
      form={form}
      name={`signal-${signal.id}`}
      layout="vertical"
      autoComplete="off"
      onFinish={(values) => void submit(values)}
    >
      <Form.Item name="suspicious" label="核看结果" required>
        <Radio.Group className="choices" options={choices} />
      </Form.Item>
      <WhyField name="words" label="依据" extra="请不要猜测举报人是谁。" />
      <FormEnd problem={problem} pending={pending} label="记下结果" onCancel={onClose} />
    </Form>
  )
}
