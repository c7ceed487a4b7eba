import { contract, type StaffView } from '@huisheng/contract'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Alert, App, Button, Form, Input, Popconfirm } from 'antd'
import { useApi } from '../../app/api'
import { wordsOf } from '../../app/problem'
import { useFormSubmit } from '../../app/use-form-submit'

type Props = { person: StaffView; onDone: () => void }

const ActiveButton = ({ person, onDone }: Props) => {
  const api = useApi()
  const queryClient = useQueryClient()
  const { message } = App.useApp()
  const change = useMutation({
    mutationFn: () => api.accounts.changeStaff({ params: { staffId: person.id }, body: { active: !person.active } }),
    onSuccess: ({ active, name }) => {
      void queryClient.invalidateQueries({ queryKey: ['staff'] })
      void message.success(active ? `${name} 已恢复` : `${name} 已停用，立即失去权限`)
      onDone()
    },
    onError: (error) => void message.error(wordsOf(error)),
  })
  if (!person.active) {
    return (
      <Button loading={change.isPending} onClick={() => change.mutate()}>
        恢复账号
      </Button>
    )
  }
  return (
    <Popconfirm
      title={`停用 ${person.name} 的账号？`}
      description="停用后立即失去权限，可以随时恢复。"
      okText="停用"
      okButtonProps={{ danger: true }}
      onConfirm={() => change.mutate()}
    >
      <Button danger loading={change.isPending}>
        停用账号
      </Button>
    </Popconfirm>
  )
}

const PasswordForm = ({ person, onDone }: Props) => {
  const api = useApi()
  const queryClient = useQueryClient()
  const { message } = App.useApp()
  const [form] = Form.useForm<{ password?: string }>()
  const { submit, pending, problem } = useFormSubmit({
    form,
    schema: contract.accounts.resetPassword.body,
    bodyOf: ({ password = '' }) => ({ password }),
    send: (body) => api.accounts.resetPassword({ params: { staffId: person.id }, body }),
    done: () => {
      void queryClient.invalidateQueries({ queryKey: ['staff'] })
      void message.success('密码已重设，锁定已解除，原来的登录全部失效')
      onDone()
    },
  })
  return (
    <Form form={form} layout="vertical" onFinish={(values) => void submit(values)}>
      <Form.Item name="password" label="重设密码" extra="会解除锁定，并使这个账号的所有登录失效">
        <Input.Password autoComplete="new-password" />
      </Form.Item>
      {problem && <Alert type="error" showIcon title={problem} role="alert" />}
      <Button htmlType="submit" loading={pending}>
        重设密码
      </Button>
    </Form>
  )
}

export const StaffDanger = (props: Props) => (
  <section className="staff-danger" aria-label="账号安全">
    <PasswordForm {...props} />
    <ActiveButton {...props} />
  </section>
)
