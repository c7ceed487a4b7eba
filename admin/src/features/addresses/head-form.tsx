import { type BuildingHeadView, contract } from '@huisheng/contract'
import { App, Form, Input } from 'antd'
import { useApi } from '../../app/api'
import { useFormSubmit } from '../../app/use-form-submit'
import { FormEnd } from '../../ui/form-end'

type Values = { name?: string; phone?: string }
type Props = { buildingId: string; onDone: (heads: BuildingHeadView[]) => void; onClose: () => void }

export const HeadForm = ({ buildingId, onDone, onClose }: Props) => {
  const api = useApi()
  const { message } = App.useApp()
  const [form] = Form.useForm<Values>()
  const { submit, pending, problem } = useFormSubmit({
    form,
    schema: contract.organisations.appointHead.body,
    bodyOf: ({ name = '', phone = '' }: Values) => ({ name, phone: phone.trim() }),
    send: (body) => api.organisations.appointHead({ params: { buildingId }, body }),
    done: (heads) => {
      void message.success('已任命，可以替住户代办申报，由住户本人确认')
      onDone(heads)
    },
  })
  return (
    <Form
      form={form}
      className="head-form"
      layout="vertical"
      autoComplete="off"
      onFinish={(values) => void submit(values)}
    >
      <Form.Item name="name" label="楼长姓名" required>
        <Input maxLength={60} />
      </Form.Item>
      <Form.Item name="phone" label="楼长手机" required extra="用这个手机号登录小程序的人成为楼长">
        <Input inputMode="tel" maxLength={11} />
      </Form.Item>
      <FormEnd problem={problem} pending={pending} label="任命" onCancel={onClose} />
    </Form>
  )
}
