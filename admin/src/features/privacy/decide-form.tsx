import { contract, type ExportView } from '@huisheng/contract'
import { useQueryClient } from '@tanstack/react-query'
import { App, Form, Input, Radio } from 'antd'
import { useApi } from '../../app/api'
import { isProblem } from '../../app/problem'
import { useFormSubmit } from '../../app/use-form-submit'
import { FormEnd } from '../../ui/form-end'

type Values = { approved?: boolean; words?: string }
type Props = { asked: ExportView; onClose: () => void }

const queryKey = ['privacy', 'exports']
const choices = [
  { value: true, label: '批准' },
  { value: false, label: '不批准' },
]

export const DecideForm = ({ asked, onClose }: Props) => {
  const api = useApi()
  const queryClient = useQueryClient()
  const { message } = App.useApp()
  const [form] = Form.useForm<Values>()
  const { submit, pending, problem } = useFormSubmit({
    form,
    schema: contract.privacy.decideExport.body,
    bodyOf: ({ approved, words = '' }: Values) => ({ approved: approved as boolean, words }),
    send: (body) => api.privacy.decideExport({ params: { exportId: asked.id }, body }),
    done: ({ status }) => {
      void message.success(status === 'refused' ? '已不批准' : '已批准，正在生成文件')
      void queryClient.invalidateQueries({ queryKey })
      onClose()
    },
    failed: (error) => isProblem(error, 'export_moved_on') && void queryClient.invalidateQueries({ queryKey }),
  })
  return (
    <Form
      className="privacy-form"
      form={form}
      name={`decide-${asked.id}`}
      layout="vertical"
      autoComplete="off"
      onFinish={(values) => void submit(values)}
    >
      <Form.Item name="approved" label="审批结果" required>
        <Radio.Group options={choices} />
      </Form.Item>
      <Form.Item name="words" label="意见" required>
        <Input.TextArea autoSize={{ minRows: 2, maxRows: 6 }} maxLength={200} />
      </Form.Item>
      <FormEnd problem={problem} pending={pending} label="提交审批" onCancel={onClose} />
    </Form>
  )
}
