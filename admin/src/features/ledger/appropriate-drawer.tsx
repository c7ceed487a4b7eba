import { contract } from '@huisheng/contract'
import { App, Drawer, Form, Input, InputNumber, Radio, Select } from 'antd'
import { useState } from 'react'
import { useApi } from '../../app/api'
import { useFormSubmit } from '../../app/use-form-submit'
import { AmountField } from '../../ui/amount-field'
import { FormEnd } from '../../ui/form-end'
import { fenOf, yuanWords } from '../../ui/money'
import { byKey, useSchemes } from '../schemes/use-schemes'
import { useBudgetsChanged } from './use-ledger'

type Values = {
  schemeKey?: string
  year?: number | null
  direction?: 'more' | 'less'
  amountFen?: string
  document?: string
}
type Props = { year: number; open: boolean; onClose: () => void }

/** The form outlives its closing: what was typed is there again, under the same id until it succeeds. */
export const AppropriateDrawer = ({ year, open, onClose }: Props) => {
  const api = useApi()
  const { message } = App.useApp()
  const [form] = Form.useForm<Values>()
  const [submissionId, setSubmissionId] = useState(() => crypto.randomUUID())
  const schemes = byKey(useSchemes().data ?? []).flatMap(({ key, versions: [newest] }) =>
    newest ? [{ value: key, label: newest.name }] : [],
  )
  const changed = useBudgetsChanged()
  const { submit, pending, problem } = useFormSubmit({
    form,
    schema: contract.ledger.appropriate.body,
    bodyOf: ({ schemeKey = '', year, direction, amountFen = '', document = '' }: Values) => ({
      submissionId,
      schemeKey,
      year: year ?? NaN,
      amountFen: (fenOf(amountFen) ?? NaN) * (direction === 'less' ? -1 : 1),
      document,
    }),
    send: (body) => api.ledger.appropriate({ body }),
    done: (budget) => {
      void message.success(`已登记，${budget.schemeName} ${budget.year} 年可用 ${yuanWords(budget.availableFen)}`)
      form.resetFields()
      setSubmissionId(crypto.randomUUID())
      void changed()
      onClose()
    },
  })
  return (
    <Drawer title="登记预算下达或调整" open={open} onClose={onClose} size={480} forceRender>
      <Form
        form={form}
        name="appropriate"
        layout="vertical"
        autoComplete="off"
        initialValues={{ year, direction: 'more' }}
        onFinish={(values) => void submit(values)}
      >
        <Form.Item
          name="schemeKey"
          label="奖励办法"
          rules={[{ required: true, message: '请选择办法' }]}
          validateTrigger={[]}
        >
          <Select options={schemes} />
        </Form.Item>
        <Form.Item name="year" label="年度" required>
          <InputNumber min={2000} max={2200} precision={0} />
        </Form.Item>
        <Form.Item name="direction" label="下达还是调减">
          <Radio.Group
            options={[
              { value: 'more', label: '下达、追加' },
              { value: 'less', label: '调减' },
            ]}
          />
        </Form.Item>
        <AmountField name="amountFen" label="金额" extra="调减不能超过可用的数" />
        <Form.Item name="document" label="预算文件的名称和文号" required>
          <Input.TextArea autoSize={{ minRows: 2 }} maxLength={100} />
        </Form.Item>
        <FormEnd problem={problem} pending={pending} label="登记" onCancel={onClose} />
      </Form>
    </Drawer>
  )
}
