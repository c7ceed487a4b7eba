import { useEffect, useState } from 'react'
import { View } from '@tarojs/components'
import { sendPhoneCode, signInByPhone } from '../../features/accounts/sign-in'
import { useAct } from '../../features/use-act'
import { ensurePrivacy } from '../../state/privacy'
import { Button } from '../../ui/button'
import { Field } from '../../ui/field'
import { Group } from '../../ui/group'
import { NoticeBar } from '../../ui/notice-bar'

const secondsUntil = (at: number) => Math.max(0, Math.ceil((at - Date.now()) / 1000))

/** Counts down the seconds until `at`. */
const useSecondsUntil = (at: number) => {
  const [left, setLeft] = useState(() => secondsUntil(at))
  useEffect(() => {
    setLeft(secondsUntil(at))
    const ticking = setInterval(() => setLeft(secondsUntil(at)), 500)
    return () => clearInterval(ticking)
  }, [at])
  return left
}

export const PhoneForm = ({ onDone }: { onDone: () => void }) => {
  const [phone, setPhone] = useState('')
  const [code, setCode] = useState('')
  const [sent, setSent] = useState<{ againAt: number; demoCode: string | null }>({ againAt: 0, demoCode: null })
  const sending = useAct()
  const entering = useAct()
  const wait = useSecondsUntil(sent.againAt)

  const send = () =>
    sending.act(async () => {
      if (!(await ensurePrivacy())) return
      const { retryAfterSeconds, demoCode } = await sendPhoneCode(phone)
      setSent({ againAt: Date.now() + retryAfterSeconds * 1000, demoCode })
    })
  const enter = async () => {
    if (await entering.act(() => signInByPhone(phone, code))) onDone()
  }
  const issues = { ...sending.trouble?.issues, ...entering.trouble?.issues }
  const trouble = entering.trouble ?? sending.trouble
  return (
    <>
      {trouble && Object.keys(issues).length === 0 && <NoticeBar tone="bad">{trouble.text}</NoticeBar>}
      <Group>
        <Field
          title="手机号"
          kind="phone"
          maxLength={11}
          value={phone}
          placeholder="11 位手机号"
          error={issues.phone}
          onChange={setPhone}
        />
        <Field
          title="验证码"
          kind="digits"
          maxLength={6}
          value={code}
          placeholder="6 位数字"
          error={issues.code}
          hint={
            sent.demoCode ? `演示环境不发短信，验证码是 ${sent.demoCode}` : wait > 0 ? '已发送，请看短信' : undefined
          }
          beside={
            <View className="sign-in__code">
              <Button
                tone="soft"
                loading={sending.busy}
                disabled={wait > 0 || phone.length < 11}
                onPress={() => void send()}
              >
                {wait > 0 ? `${wait} 秒` : '获取'}
              </Button>
            </View>
          }
          onChange={setCode}
          onEnter={() => void enter()}
        />
      </Group>
      <View className="stack">
        <Button tone="primary" loading={entering.busy} disabled={code.length < 6} onPress={() => void enter()}>
          登录
        </Button>
      </View>
    </>
  )
}
