import { contract, type ExportView } from '@huisheng/contract'
import { useQueryClient } from '@tanstack/react-query'
import { App, Drawer, Form, Input, Radio, Select } from 'antd'
import { useState } from 'react'
import { useApi } from '../../app/api'
import { useFormSubmit } from '../../app/use-form-submit'
import { FormEnd } from '../../ui/form-end'
import { useOwnAreaOptions } from './use-own-area-options'

type Values = { areaId?: string; revealed?: boolean; purpose?: string }

const choices = [
  { value: false, label: '遮盖证件号码和手机号' },
  { value: true, label: '完整信息：证件号码和手机号不遮盖' },
]

export const AskExportDrawer = ({ onClose }: { onClose: () => void }) => {
  const api = useApi()
  const queryClient = useQueryClient()
  const { message } = App.useApp()
  const [form] = Form.useForm<Values>()
  /** One request, however often it is sent. */
  const [submissionId] = useState(() => crypto.randomUUID())
  const areas = useOwnAreaOptions()
  const { submit, pending, problem } = useFormSubmit({
    form,
    schema: contract.privacy.askExport.body,
    bodyOf: ({ areaId = '', revealed = false, purpose = '' }: Values) => ({ submissionId, areaId, revealed, purpose }),
    send: (body) => api.privacy.askExport({ body }),
    done: ({ number }: ExportView) => {
      void queryClient.invalidateQueries({ queryKey: ['privacy', 'exports'] })
      void message.success(`已提交，编号 ${number}，等另一人审批`)
      onClose()
    },
  })
  return (
    <Drawer open title="申请导出在住登记" size={460} onClose={onClose}>
      <Form
        form={form}
        name="export"
        layout="vertical"
        autoComplete="off"
        initialValues={{ revealed: false }}
        onFinish={(values) => void submit(values)}
      >
        <Form.Item name="areaId" label="区域" required>
          <Select options={areas} showSearch={{ optionFilterProp: 'label' }} placeholder="选择自己辖区内的区域" />
        </Form.Item>
        <Form.Item name="revealed" label="内容">
          <Radio.Group className="export-choices" options={choices} />
        </Form.Item>
        <Form.Item name="purpose" label="用途" required extra="写明用在哪件事上；审批人和审计员会看到。">
          <Input.TextArea autoSize={{ minRows: 3, maxRows: 6 }} maxLength={200} />
        </Form.Item>
        <FormEnd problem={problem} pending={pending} label="提交申请" onCancel={onClose} />
      </Form>
    </Drawer>
  )
}
