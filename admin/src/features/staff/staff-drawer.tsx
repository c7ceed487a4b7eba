import { contract, roleNames, StaffRole, type StaffView } from '@huisheng/contract'
import { useQueryClient } from '@tanstack/react-query'
import { App, Drawer, Form, Input, Select } from 'antd'
import { useApi } from '../../app/api'
import { useFormSubmit } from '../../app/use-form-submit'
import { FormEnd } from '../../ui/form-end'
import { useAreaOptions, useDepartmentOptions } from '../catalogue/use-options'
import { StaffDanger } from './staff-danger'
import { StaffDevices } from './staff-devices'

type Values = {
  userName?: string
  password?: string
  name?: string
  role?: StaffRole
  phone?: string
  areaIds?: string[]
  departmentId?: string
}
type Props = { person?: StaffView; onClose: () => void }

const roles = StaffRole.options.map((value) => ({ value, label: roleNames[value] }))

const initialOf = (person?: StaffView): Values =>
  person
    ? {
        name: person.name,
        role: person.role,
        areaIds: person.areas.map(({ id }) => id),
        departmentId: person.department?.id,
      }
    : {}

/** Streets and communities, and the grids the person already holds. */
const useScopeOptions = (person?: StaffView) => {
  const upper = useAreaOptions()
  const held = person?.areas.map(({ id, name, code }) => ({ value: id, label: `${name} ${code}` })) ?? []
  return [...upper, ...held.filter(({ value }) => !upper.some((area) => area.value === value))]
}

const useSave = ({ person, onClose }: Props) => {
  const api = useApi()
  const queryClient = useQueryClient()
  const { message } = App.useApp()
  const [form] = Form.useForm<Values>()
  const done = (saved: StaffView) => {
    void queryClient.invalidateQueries({ queryKey: ['staff'] })
    void message.success(person ? `${saved.name} 的资料已更新` : `已新增 ${saved.name}，请把用户名和密码当面交给本人`)
    onClose()
  }
  const common = ({ name = '', role, phone, areaIds = [], departmentId }: Values) => ({
    name,
    role: role as StaffRole,
    phone: phone?.trim() ?? '',
    areaIds,
    departmentId: departmentId ?? null,
  })
  const add = useFormSubmit({
    form,
    schema: contract.accounts.addStaff.body,
    bodyOf: (values: Values) => ({
      ...common(values),
      userName: values.userName?.trim() ?? '',
      password: values.password ?? '',
    }),
    send: (body) => api.accounts.addStaff({ body }),
    done,
  })
  const change = useFormSubmit({
    form,
    schema: contract.accounts.changeStaff.body,
    bodyOf: (values: Values) => ({ ...common(values), phone: values.phone?.trim() || undefined }),
    send: (body) => api.accounts.changeStaff({ params: { staffId: person?.id ?? '' }, body }),
    done,
  })
  return { form, ...(person ? change : add) }
}

export const StaffDrawer = ({ person, onClose }: Props) => {
  const { form, submit, pending, problem } = useSave({ person, onClose })
  const areas = useScopeOptions(person)
  const departments = useDepartmentOptions()
  return (
    <Drawer open title={person ? `${person.name}（${person.userName}）` : '新增人员'} size={460} onClose={onClose}>
      <Form
        form={form}
        layout="vertical"
        initialValues={initialOf(person)}
        onFinish={(values) => void submit(values)}
        autoComplete="off"
      >
        {!person && (
          <>
            <Form.Item name="userName" label="用户名" required extra="3 到 32 位小写字母、数字或 . _ -，以字母开头">
              <Input maxLength={32} autoCapitalize="none" spellCheck={false} />
            </Form.Item>
            <Form.Item name="password" label="初始密码" required extra="至少 10 位，请本人登录后修改">
              <Input.Password autoComplete="new-password" />
            </Form.Item>
          </>
        )}
        <Form.Item name="name" label="姓名" required>
          <Input maxLength={20} />
        </Form.Item>
        <Form.Item name="role" label="角色" required>
          <Select options={roles} />
        </Form.Item>
        <Form.Item
          name="phone"
          label="手机"
          required={!person}
          extra={person && `现为 ${person.phoneMasked ?? '空'}，不填则不变`}
        >
          <Input inputMode="tel" maxLength={11} />
        </Form.Item>
        <Form.Item name="areaIds" label="工作范围" extra="网格员的网格在「网格」页安排">
          <Select mode="multiple" allowClear options={areas} showSearch={{ optionFilterProp: 'label' }} />
        </Form.Item>
        <Form.Item name="departmentId" label="部门">
          <Select allowClear options={departments} />
        </Form.Item>
        <FormEnd problem={problem} pending={pending} label={person ? '保存' : '新增'} onCancel={onClose} />
      </Form>
      {person && (
        <>
          <StaffDevices person={person} />
          <StaffDanger person={person} onDone={onClose} />
        </>
      )}
    </Drawer>
  )
}
