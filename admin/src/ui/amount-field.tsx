import { Form, type FormItemProps, Input } from 'antd'
import { amountRule, optionalAmountRule } from './money'

type Props = Pick<FormItemProps, 'name' | 'label' | 'extra' | 'className'> & {
  optional?: boolean
  placeholder?: string
}

/** An amount, typed in 元. */
export const AmountField = ({ optional, placeholder, ...item }: Props) => (
  <Form.Item {...item} required={!optional} rules={[optional ? optionalAmountRule : amountRule]} validateTrigger={[]}>
    <Input inputMode="decimal" maxLength={16} suffix="元" placeholder={placeholder} className="numeric" />
  </Form.Item>
)
