import { contract } from '@huisheng/contract'
import { Form, Input } from 'antd'
import { useApi } from '../../app/api'
import { FormEnd } from '../../ui/form-end'
import { amountRule, fenOf } from '../../ui/money'
import { useCaseForm } from './use-case-form'

type Values = { decisionNumber?: string; authority?: string; decidedOn?: string; amountFen?: string }
type Props = { reportId: string; onClose: () => void }

export const PenaltyForm = ({ reportId, onClose }: Props) => {
  const api = useApi()
  const [form] = Form.useForm<Values>()
  const { submit, pending, problem } = useCaseForm({
    reportId,
    told: '处罚决定已登记',
    form,
    schema: contract.tipOffs.recordPenalty.body,
    bodyOf: ({ decisionNumber = '', authority = '', decidedOn = '', amountFen = '' }: Values) => ({
      decisionNumber,
      authority,
      decidedOn,
      amountFen: fenOf(amountFen) ?? -1,
    }),
    send: (body) => api.tipOffs.recordPenalty({ params: { reportId }, body }),
    onDone: onClose,
  })
  return (
    <Form form={form} name="penalty" layout="vertical" autoComplete="off" onFinish={(values) => void submit(values)}>
      <Form.Item
        name="decisionNumber"
        label="处罚决定书文号"
        required
        extra="同一文号再次登记即为更正，从前的会划去保留。"
      >
        <Input maxLength={60} />
      </Form.Item>
      <Form.Item name="authority" label="作出决定的机关" required>
        <Input maxLength={60} />
      </Form.Item>
      <div className="form-pair">
        <Form.Item name="decidedOn" label="决定日期" required>
          <Input type="date" />
        </Form.Item>
        <Form.Item name="amountFen" label="罚款金额（元）" required rules={[amountRule]} validateTrigger={[]}>
          <Input inputMode="decimal" maxLength={16} />
        </Form.Item>
      </div>
      <FormEnd problem={problem} pending={pending} label="登记" onCancel={onClose} />
    </Form>
  )
}
