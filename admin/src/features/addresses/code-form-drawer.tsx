import { type AddressForm, contract } from '@huisheng/contract'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { App, Drawer, Form, Input } from 'antd'
import { useApi } from '../../app/api'
import { useMe } from '../../app/session'
import { useFormSubmit } from '../../app/use-form-submit'
import { FormEnd } from '../../ui/form-end'
import { Loaded } from '../../ui/states'

const key = ['addresses', 'form']

const CodeForm = ({ codes, editable, onDone }: { codes: AddressForm; editable: boolean; onDone: () => void }) => {
  const api = useApi()
  const queryClient = useQueryClient()
  const { message } = App.useApp()
  const [form] = Form.useForm<Partial<AddressForm>>()
  const { submit, pending, problem } = useFormSubmit({
    form,
    schema: contract.addresses.setForm.body,
    bodyOf: ({ dwellingPattern = '', buildingPattern = '', source = '' }) => ({
      dwellingPattern,
      buildingPattern,
      source,
    }),
    send: (body) => api.addresses.setForm({ body }),
    done: (saved) => {
      queryClient.setQueryData(key, saved)
      void message.success('编码格式已保存，下次导入时起用')
      onDone()
    },
  })
  return (
    <Form
      form={form}
      layout="vertical"
      disabled={!editable}
      initialValues={codes}
      onFinish={(values) => void submit(values)}
    >
      <Form.Item name="buildingPattern" label="楼栋编码" required extra="正则表达式，导入时逐行比对">
        <Input className="numeric" maxLength={200} spellCheck={false} />
      </Form.Item>
      <Form.Item name="dwellingPattern" label="房屋编码" required extra="正则表达式，导入时逐行比对">
        <Input className="numeric" maxLength={200} spellCheck={false} />
      </Form.Item>
      <Form.Item name="source" label="依据" extra="写明出自哪份文件，改动时别人看得到">
        <Input.TextArea autoSize={{ minRows: 2 }} maxLength={200} />
      </Form.Item>
      {editable ? (
        <FormEnd problem={problem} pending={pending} label="保存" onCancel={onDone} />
      ) : (
        <p className="muted">由管理员修改。</p>
      )}
    </Form>
  )
}

/** How this city writes the codes of buildings and dwellings, and where that is laid down. */
export const CodeFormDrawer = ({ onClose }: { onClose: () => void }) => {
  const api = useApi()
  const { role } = useMe()
  const codes = useQuery({ queryKey: key, queryFn: () => api.addresses.form() })
  const editable = contract.addresses.setForm.access.some((allowed) => allowed === role)
  return (
    <Drawer open title="楼栋和房屋编码的格式" size={460} onClose={onClose}>
      <Loaded query={codes} rows={4}>
        {(known) => <CodeForm codes={known} editable={editable} onDone={onClose} />}
      </Loaded>
    </Drawer>
  )
}
