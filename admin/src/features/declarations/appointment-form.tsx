import { contract } from '@huisheng/contract'
import { Form, Input } from 'antd'
import { useApi } from '../../app/api'
import { ActionFrame, type ActionFormProps } from './action-frame'
import { useTaken } from './use-taken'

type Values = { from?: string; until?: string; words?: string }

/** What a date and time field holds, as a moment in Asia/Shanghai; empty where nothing was chosen. */
const momentIn = (local = '') => {
  const at = Date.parse(`${local}:00+08:00`)
  return Number.isNaN(at) ? '' : new Date(at).toISOString()
}

export const AppointmentForm = (props: ActionFormProps) => {
  const { declaration } = props
  const api = useApi()
  const [form] = Form.useForm<Values>()
  const taken = useTaken(declaration.id, '已发出预约，等对方答复')
  return (
    <ActionFrame
      {...props}
      name="propose_appointment"
      form={form}
      schema={contract.declarations.proposeAppointment.body}
      bodyOf={({ from, until, words }: Values) => ({ from: momentIn(from), until: momentIn(until), words })}
      send={(body) => api.declarations.proposeAppointment({ params: { declarationId: declaration.id }, body })}
      taken={taken}
    >
      <div className="form-pair">
        <Form.Item name="from" label="从" required>
          <Input type="datetime-local" />
        </Form.Item>
        <Form.Item name="until" label="到" required>
          <Input type="datetime-local" />
        </Form.Item>
      </div>
      <Form.Item name="words" label="给对方的话（可不填）">
        <Input.TextArea
          autoSize={{ minRows: 2, maxRows: 6 }}
          maxLength={500}
          placeholder="如 请留一位家里人，带好证件"
        />
      </Form.Item>
    </ActionFrame>
  )
}
