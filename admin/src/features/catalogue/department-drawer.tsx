import { contract, type Input as InputOf } from '@huisheng/contract'
import { useQueryClient } from '@tanstack/react-query'
import { App, Drawer, Form, Input } from 'antd'
import { useApi } from '../../app/api'
import { useFormSubmit } from '../../app/use-form-submit'
import { FormEnd } from '../../ui/form-end'
import { Empty, Loaded } from '../../ui/states'
import { useDepartments } from './use-options'

type Body = InputOf<typeof contract.catalogue.saveDepartment>['body']

/** The departments there are, and a form for one more; the same name again changes its phone. */
export const DepartmentDrawer = ({ onClose }: { onClose: () => void }) => {
  const api = useApi()
  const queryClient = useQueryClient()
  const { message } = App.useApp()
  const departments = useDepartments()
  const [form] = Form.useForm<Body>()
  const { submit, pending, problem } = useFormSubmit({
    form,
    schema: contract.catalogue.saveDepartment.body,
    bodyOf: ({ name, phone }: Body) => ({ name: name ?? '', phone: phone || null }),
    send: (body) => api.catalogue.saveDepartment({ body }),
    done: () => {
      void queryClient.invalidateQueries({ queryKey: ['departments'] })
      void message.success('部门已保存')
      form.resetFields()
    },
  })
  return (
    <Drawer open title="部门" size={420} onClose={onClose}>
      <Form form={form} layout="vertical" onFinish={(values) => void submit(values)}>
        <Form.Item name="name" label="部门名称" required>
          <Input maxLength={40} />
        </Form.Item>
        <Form.Item name="phone" label="公开电话" extra="可不填；已有的部门填同名即可改电话">
          <Input maxLength={20} inputMode="tel" />
        </Form.Item>
        <FormEnd pending={pending} problem={problem} label="保存" />
      </Form>
      <Loaded
        query={departments}
        empty={(all) => all.length === 0 && <Empty title="还没有部门" hint="在上面新增第一个。" />}
      >
        {(all) => (
          <ul aria-label="已有部门">
            {all.map(({ id, name, phone }) => (
              <li key={id}>
                {name} <span className="muted numeric">{phone}</span>
              </li>
            ))}
          </ul>
        )}
      </Loaded>
    </Drawer>
  )
}
