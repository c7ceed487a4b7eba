import { contract, type RevealedDeclaration } from '@huisheng/contract'
import { Form, Input } from 'antd'
import { useApi } from '../../app/api'
import { ActionFrame, type ActionFormProps } from './action-frame'

type Values = { reason?: string }

/** The answer goes to the page and nowhere else: not into any cache, not onto the device. */
export const RevealForm = ({
  onReveal,
  ...props
}: ActionFormProps & { onReveal: (revealed: RevealedDeclaration) => void }) => {
  const api = useApi()
  const [form] = Form.useForm<Values>()
  return (
    <ActionFrame
      {...props}
      name="reveal"
      form={form}
      schema={contract.declarations.reveal.body}
      bodyOf={({ reason = '' }: Values) => ({ reason })}
      send={(body) => api.declarations.reveal({ params: { declarationId: props.declaration.id }, body })}
      taken={onReveal}
    >
      <Form.Item name="reason" label="查看原因" required extra="会留下记录：本人可以看到是谁、何时、为什么看了。">
        <Input.TextArea autoSize={{ minRows: 2, maxRows: 4 }} maxLength={200} />
      </Form.Item>
    </ActionFrame>
  )
}
