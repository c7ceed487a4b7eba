import { contract, type RetentionRule } from '@huisheng/contract'
import { useQueryClient } from '@tanstack/react-query'
import { App, Checkbox, Form, Input, InputNumber } from 'antd'
import { useApi } from '../../app/api'
import { useFormSubmit } from '../../app/use-form-submit'
import { FormEnd } from '../../ui/form-end'
import { ruleKeys } from './use-rules'

type Row = { days?: number | null; kept: boolean; source?: string }
type Values = { rules: Row[] }

const valuesOf = (rules: RetentionRule[]): Values => ({
  rules: rules.map(({ days, source }) => ({ days, kept: days === null, source })),
})

const Rule = ({ at, name }: { at: number; name: string }) => {
  const kept = Form.useWatch<boolean | undefined>(['rules', at, 'kept'], Form.useFormInstance())
  return (
    <div className="rule-row rule-retention" role="group" aria-label={name}>
      <b>{name}</b>
      <Form.Item name={['rules', at, 'days']} label="保存天数" required={!kept}>
        <InputNumber min={1} max={36_500} precision={0} suffix="日" disabled={kept} />
      </Form.Item>
      <Form.Item name={['rules', at, 'kept']} className="rule-kept" valuePropName="checked">
        <Checkbox>一直保存</Checkbox>
      </Form.Item>
      <Form.Item name={['rules', at, 'source']} label="依据" required>
        <Input.TextArea autoSize maxLength={200} />
      </Form.Item>
    </div>
  )
}

/** How long each kind of personal data is kept after it has ended. */
export const RetentionForm = ({ rules }: { rules: RetentionRule[] }) => {
  const api = useApi()
  const queryClient = useQueryClient()
  const { message } = App.useApp()
  const [form] = Form.useForm<Values>()
  const { submit, pending, problem } = useFormSubmit({
    form,
    schema: contract.privacy.setRetention.body,
    bodyOf: (values: Values) => ({
      rules: rules.map(({ kind, name }, at) => {
        const { days, kept, source = '' } = values.rules[at] ?? { kept: true }
        return { kind, name, source, days: kept ? null : (days ?? Number.NaN) }
      }),
    }),
    send: (body) => api.privacy.setRetention({ body }),
    done: (saved) => {
      queryClient.setQueryData(ruleKeys.retention, saved)
      void message.success('保存期限已更新，到期的内容由系统清理并留下凭证')
    },
  })
  return (
    <Form
      form={form}
      className="rule-sections"
      layout="vertical"
      initialValues={valuesOf(rules)}
      onFinish={(values) => void submit(values)}
    >
      <section className="card rule-section" aria-label="保存期限">
        <h2 className="card-title">保存期限</h2>
        <p className="muted">到期后自动删除，只留下删除的凭证；不能再恢复。</p>
        {rules.map(({ kind, name }, at) => (
          <Rule key={kind} at={at} name={name} />
        ))}
      </section>
      <section className="card rule-save">
        <FormEnd problem={problem} pending={pending} label="保存" />
      </section>
    </Form>
  )
}
