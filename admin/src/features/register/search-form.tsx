import { contract, DocumentKind, documentNames, type Output } from '@huisheng/contract'
import { Alert, Button, Form, Input, Select } from 'antd'
import { useApi } from '../../app/api'
import { useFormSubmit } from '../../app/use-form-submit'

export type Found = Output<typeof contract.register.search>
export type Asked = { name?: string; documentKind?: DocumentKind; documentNumber?: string; phone?: string }

const kinds = DocumentKind.options.map((value) => ({ value, label: documentNames[value] }))
const given = (words?: string) => words?.trim() || undefined

type Props = { asked: Asked; onFound: (asked: Asked, found: Found) => void; onClear: () => void }

/** Sent by POST and found by keyed hashes: whole values only, and nothing of them in any address. */
export const SearchForm = ({ asked, onFound, onClear }: Props) => {
  const api = useApi()
  const [form] = Form.useForm<Asked>()
  const { submit, pending, problem, clear } = useFormSubmit({
    form,
    schema: contract.register.search.body,
    bodyOf: ({ name, documentKind, documentNumber, phone }: Asked) => ({
      name: given(name),
      documentKind,
      documentNumber: given(documentNumber),
      phone: given(phone),
    }),
    send: async (body, values) => ({ values, found: await api.register.search({ body }) }),
    done: ({ values, found }) => onFound(values, found),
  })
  const empty = () => {
    clear()
    form.setFieldsValue({ name: '', documentKind: undefined, documentNumber: '', phone: '' })
    onClear()
  }
  return (
    <Form
      form={form}
      name="register-search"
      layout="vertical"
      autoComplete="off"
      initialValues={asked}
      onFinish={(values) => void submit(values)}
    >
      <div className="register-fields">
        <Form.Item name="name" label="姓名">
          <Input maxLength={60} autoFocus />
        </Form.Item>
        <Form.Item name="documentKind" label="证件类型">
          <Select allowClear placeholder="不限" options={kinds} popupMatchSelectWidth={false} />
        </Form.Item>
        <Form.Item name="documentNumber" label="证件号码">
          <Input maxLength={40} />
        </Form.Item>
        <Form.Item name="phone" label="手机">
          <Input maxLength={11} inputMode="tel" />
        </Form.Item>
      </div>
      {problem && <Alert className="alert-above" type="error" showIcon title={problem} role="alert" />}
      <div className="form-end-buttons">
        <Button type="primary" htmlType="submit" loading={pending}>
          查找
        </Button>
        <Button onClick={empty}>清空</Button>
      </div>
    </Form>
  )
}
