import { contract } from '@huisheng/contract'
import { Alert, App, Form, Input, Modal } from 'antd'
import { useApi } from '../../app/api'
import { isProblem } from '../../app/problem'
import { useSessionStore } from '../../app/session'
import { useFormSubmit } from '../../app/use-form-submit'

type Values = { current?: string; next?: string }

export const ChangePassword = ({ open, onClose }: { open: boolean; onClose: () => void }) => {
  const api = useApi()
  const store = useSessionStore()
  const { message } = App.useApp()
  const [form] = Form.useForm<Values>()
  const { submit, pending, problem } = useFormSubmit({
    form,
    schema: contract.accounts.changePassword.body,
    bodyOf: ({ current = '', next = '' }) => ({ current, next }),
    send: (body) => api.accounts.changePassword({ body }),
    done: (session) => {
      store.begin(session)
      void message.success('密码已修改，其他设备上的登录已失效')
      onClose()
    },
    failed: (error) =>
      isProblem(error, 'wrong_credentials') && form.setFields([{ name: 'current', errors: ['当前密码不正确'] }]),
  })
  return (
    <Modal
      open={open}
      title="修改密码"
      okText="修改"
      onOk={() => form.submit()}
      confirmLoading={pending}
      onCancel={onClose}
      destroyOnHidden
    >
      <Form form={form} layout="vertical" onFinish={(values) => void submit(values)} preserve={false}>
        {problem && <Alert type="error" title={problem} showIcon />}
        <Form.Item label="当前密码" name="current">
          <Input.Password autoComplete="current-password" />
        </Form.Item>
        <Form.Item label="新密码" name="next" extra="至少 10 位">
          <Input.Password autoComplete="new-password" />
        </Form.Item>
      </Form>
    </Modal>
  )
}
