import { contract, type DeclarationRules } from '@huisheng/contract'
import { useQueryClient } from '@tanstack/react-query'
import { App, Form } from 'antd'
import { useApi } from '../../app/api'
import { useFormSubmit } from '../../app/use-form-submit'
import { FormEnd } from '../../ui/form-end'
import { Deadlines } from './deadlines'
import { FieldPurposes } from './field-purposes'
import { Standards } from './standards'
import { ruleKeys } from './use-rules'

export const DeclarationRulesForm = ({ rules }: { rules: DeclarationRules }) => {
  const api = useApi()
  const queryClient = useQueryClient()
  const { message } = App.useApp()
  const [form] = Form.useForm<DeclarationRules>()
  const { submit, pending, problem } = useFormSubmit({
    form,
    schema: contract.declarations.setRules.body,
    bodyOf: (values: DeclarationRules) => values,
    send: (body) => api.declarations.setRules({ body }),
    done: (saved) => {
      queryClient.setQueryData(ruleKeys.declarations, saved)
      void message.success('规则已保存，对以后的申报起用')
    },
  })
  return (
    <Form
      form={form}
      className="rule-sections"
      layout="vertical"
      initialValues={rules}
      onFinish={(values) => void submit(values)}
    >
      <Deadlines />
      <Standards />
      <FieldPurposes />
      <section className="card rule-save">
        <FormEnd problem={problem} pending={pending} label="保存规则" />
      </section>
    </Form>
  )
}
