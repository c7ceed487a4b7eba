import { useQuery, useQueryClient } from '@tanstack/react-query'
import { contract, type PledgeView } from '@huisheng/contract'
import { Alert, Form, Input, Modal } from 'antd'
import { useApi } from '../../app/api'
import { isProblem } from '../../app/problem'
import { useMe, useSession, useSessionStore } from '../../app/session'
import { useFormSubmit } from '../../app/use-form-submit'
import { FormEnd } from '../../ui/form-end'
import { Loaded } from '../../ui/states'
import './sign-pledge.css'

const queryKey = ['pledge']

const PledgeForm = ({ pledge: { version, text } }: { pledge: PledgeView }) => {
  const api = useApi()
  const store = useSessionStore()
  const queryClient = useQueryClient()
  const { name } = useMe()
  const [form] = Form.useForm<{ name?: string }>()
  const { submit, pending, problem } = useFormSubmit({
    form,
    schema: contract.accounts.signPledge.body,
    bodyOf: ({ name = '' }) => ({ version, name }),
    send: (body) => api.accounts.signPledge({ body }),
    done: store.pledged,
    failed: (error) => isProblem(error, 'pledge_outdated') && void queryClient.invalidateQueries({ queryKey }),
  })
  return (
    <Form form={form} name="pledge" layout="vertical" onFinish={(values) => void submit(values)} autoComplete="off">
      <ol className="pledge-text">
        {text.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ol>
      <p className="muted pledge-version">承诺书版本 {version}</p>
      <Form.Item name="name" label="签署人姓名" required extra={`请亲手填写您的姓名：${name}`}>
        <Input maxLength={40} />
      </Form.Item>
      <FormEnd problem={problem} pending={pending} label="我承诺，签署" onCancel={store.putOffPledge} />
    </Form>
  )
}

const Pledge = () => {
  const api = useApi()
  const query = useQuery({ queryKey, queryFn: () => api.accounts.pledge(), staleTime: 0 })
  return <Loaded query={query}>{(pledge) => <PledgeForm pledge={pledge} />}</Loaded>
}

/** Stands over the page when personal data is asked for before the pledge is signed; what was being sent then goes on. */
export const SignPledge = () => {
  const store = useSessionStore()
  const { pledgeOwed } = useSession()
  return (
    <Modal
      open={pledgeOwed}
      title="保密承诺书"
      footer={null}
      width={620}
      zIndex={1100}
      mask={{ closable: false }}
      destroyOnHidden
      onCancel={store.putOffPledge}
    >
      <Alert
        className="alert-above"
        type="info"
        showIcon
        title="查看居民的个人信息之前，请先阅读并签署。您填写的内容都还在，签署后继续。"
      />
      <Pledge />
    </Modal>
  )
}
