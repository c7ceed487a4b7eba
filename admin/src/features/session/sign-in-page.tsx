import { useEffect } from 'react'
import { Brand } from '../../app/brand'
import { useSessionStore } from '../../app/session'
import { SignInForm } from './sign-in-form'
import './sign-in.css'

export const SignInPage = () => {
  const store = useSessionStore()
  useEffect(() => void (document.title = '登录 · 回声'), [])
  return (
    <main className="sign-in">
      <section className="sign-in-story">
        <Brand />
        <div>
          <h1>
            每一次上报，
            <br />
            都有回声。
          </h1>
          <p>居民说的话，一秒之内到达该处理它的人；每一步有期限、有依据、有人核查。</p>
        </div>
        <svg className="sign-in-rings" viewBox="0 0 400 400" aria-hidden>
          {[60, 110, 160, 210, 260, 310].map((radius) => (
            <circle key={radius} cx="60" cy="340" r={radius} />
          ))}
        </svg>
      </section>
      <section className="sign-in-door">
        <div className="sign-in-card">
          <h2>工作人员登录</h2>
          <p className="muted">用管理员发给您的用户名和密码登录。</p>
          <SignInForm label="登录" done={store.begin} />
          <p className="sign-in-foot">忘记密码，请联系本单位管理员重设。</p>
        </div>
      </section>
    </main>
  )
}
