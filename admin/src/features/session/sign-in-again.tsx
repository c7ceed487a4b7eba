import { Button, Modal } from 'antd'
import { useSession, useSessionStore } from '../../app/session'
import { SignInForm } from './sign-in-form'

/** Stands over the page when the session has ended, so that what was typed stays and what was being sent goes on. */
export const SignInAgain = () => {
  const store = useSessionStore()
  const { session, expired } = useSession()
  return (
    <Modal
      open={expired}
      title="登录已过期，请重新登录"
      footer={null}
      closable={false}
      keyboard={false}
      width={420}
      zIndex={1200}
    >
      <p className="muted">{session?.me.name}，您填写的内容都还在，登录后继续。</p>
      <SignInForm label="登录并继续" done={store.begin} />
      <Button type="link" block onClick={store.end}>
        换一个账号
      </Button>
    </Modal>
  )
}
