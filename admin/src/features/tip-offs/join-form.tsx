import { contract } from '@huisheng/contract'
import { Form, Radio } from 'antd'
import { useApi } from '../../app/api'
import { FormEnd } from '../../ui/form-end'
import { useCaseForm } from './use-case-form'
import { WhyField } from './why-field'

type Values = { same?: boolean; why?: string }
type Props = { reportId: string; otherId: string; onClose: () => void }

const choices = [
  { value: true, label: '是同一事实' },
  { value: false, label: '不是同一事实' },
]

export const JoinForm = ({ reportId, otherId, onClose }: Props) => {
  const api = useApi()
  const [form] = Form.useForm<Values>()
  const { submit, pending, problem } = useCaseForm({
    reportId,
    told: '已认定',
    form,
    schema: contract.tipOffs.join.body,
    bodyOf: ({ same, why = '' }: Values) => ({ otherId, same: same as boolean, why }),
    send: (body) => api.tipOffs.join({ params: { reportId }, body }),
    onDone: onClose,
  })
  return (
    <Form
      form={form}
      name={`join-${otherId}`}
      layout="vertical"
      autoComplete="off"
      onFinish={(values) => void submit(values)}
    >
      <Form.Item name="same" label="看过两件的内容和照片" required extra="同一事实只有一笔奖励，最先举报的优先。">
        <Radio.Group options={choices} />
      </Form.Item>
      <WhyField label="认定的理由" />
      <FormEnd problem={problem} pending={pending} label="认定" onCancel={onClose} />
    </Form>
  )
}
