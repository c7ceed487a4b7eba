import { type BatchView, contract } from '@huisheng/contract'
import { App, Form } from 'antd'
import { useApi } from '../../app/api'
import { isProblem } from '../../app/problem'
import { useFormSubmit } from '../../app/use-form-submit'
import { FormEnd } from '../../ui/form-end'
import { WhyField } from '../tip-offs/why-field'
import { usePaymentsChanged } from './use-payments'

type Values = { words?: string }

export const DissolveForm = ({ batch, onClose }: { batch: BatchView; onClose: () => void }) => {
  const api = useApi()
  const { message } = App.useApp()
  const [form] = Form.useForm<Values>()
  const changed = usePaymentsChanged()
  const { submit, pending, problem } = useFormSubmit({
    form,
    schema: contract.payments.dissolve.body,
    bodyOf: ({ words = '' }: Values) => ({ words }),
    send: (body) => api.payments.dissolve({ params: { batchId: batch.id }, body }),
    done: () => {
      void message.success('已撤销，其中的支付回到待编批')
      void changed()
      onClose()
    },
    failed: (error) => {
      if (isProblem(error, 'payment_moved_on')) void changed()
    },
  })
  return (
    <Form
      form={form}
      name={`dissolve-${batch.id}`}
      layout="vertical"
      autoComplete="off"
      onFinish={(values) => void submit(values)}
    >
      <WhyField name="words" label="为什么撤销" />
      <FormEnd
        problem={problem}
        pending={pending}
        label="撤销这一批"
        onCancel={onClose}
        disabled={!batch.actions.includes('dissolve')}
      />
    </Form>
  )
}
