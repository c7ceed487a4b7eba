import { Form, Input } from 'antd'

type Props = { name?: string; label: string; extra?: string; rows?: number; max?: number }

export const WhyField = ({ name = 'why', label, extra, rows = 2, max = 300 }: Props) => (
  <Form.Item name={name} label={label} required extra={extra}>
    <Input.TextArea autoSize={{ minRows: rows, maxRows: 8 }} maxLength={max} />
  </Form.Item>
)
