import { contract, type GridCard } from '@huisheng/contract'
import { useQueryClient } from '@tanstack/react-query'
import { App, Form, Input } from 'antd'
import { useApi } from '../../app/api'
import { useFormSubmit } from '../../app/use-form-submit'
import { FormEnd } from '../../ui/form-end'
import { gridKeys } from './use-grids'

type Values = { range?: string; supervisionPhone?: string }

export const CardForm = ({ card, onClose }: { card: GridCard; onClose: () => void }) => {
  const api = useApi()
  const queryClient = useQueryClient()
  const { message } = App.useApp()
  const [form] = Form.useForm<Values>()
  const { submit, pending, problem } = useFormSubmit({
    form,
    schema: contract.staffing.setCard.body,
    bodyOf: ({ range = '', supervisionPhone }) => ({ range, supervisionPhone: supervisionPhone?.trim() || null }),
    send: (body) => api.staffing.setCard({ params: { areaId: card.id }, body }),
    done: (changed) => {
      queryClient.setQueryData(gridKeys.card(card.id), changed)
      void message.success('公示牌已更新')
      onClose()
    },
  })
  return (
    <Form
      form={form}
      layout="vertical"
      initialValues={{ range: card.range, supervisionPhone: card.supervisionPhone ?? '' }}
      onFinish={(values) => void submit(values)}
    >
      <Form.Item name="range" label="四至范围" required>
        <Input.TextArea autoSize={{ minRows: 3 }} maxLength={200} showCount />
      </Form.Item>
      <Form.Item name="supervisionPhone" label="监督电话" extra="留空则不公示">
        <Input inputMode="tel" maxLength={20} />
      </Form.Item>
      <FormEnd problem={problem} pending={pending} label="保存" onCancel={onClose} />
    </Form>
  )
}
