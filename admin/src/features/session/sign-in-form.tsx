import { contract, type Session } from '@huisheng/contract'
import { Alert, Button, Form, Input } from 'antd'
import { useApi } from '../../app/api'
import { thisDevice } from '../../app/this-device'
import { useFormSubmit } from '../../app/use-form-submit'

type Values = { userName?: string; password?: string }

export const SignInForm = ({ label, done }: { label: string; done: (session: Session) => void }) => {
  const api = useApi()
  const [form] = Form.useForm<Values>()
  const { submit, pending, problem } = useFormSubmit({
    form,
    schema: contract.accounts.signInStaff.body,
    bodyOf: ({ userName = '', password = '' }) => ({ userName: userName.trim(), password, device: thisDevice() }),
    send: (body) => api.accounts.signInStaff({ body }),
    done,
    failed: () => form.resetFields(['password']),
  })
  return (
    <Form form={form} layout="vertical" size="large" onFinish={(values) => void submit(values)} requiredMark={false}>
      {problem && <Alert className="alert-above" type="error" title={problem} showIcon role="alert" />}
      <Form.Item label="用户名" name="userName">
        <Input autoComplete="username" autoCapitalize="none" spellCheck={false} autoFocus />
      </Form.Item>
      <Form.Item label="密码" name="password">
        <Input.Password autoComplete="current-password" />
      </Form.Item>
      <Button type="primary" htmlType="submit" block loading={pending}>
        {label}
      </Button>
    </Form>
  )
}
