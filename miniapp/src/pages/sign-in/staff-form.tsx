import { useState } from 'react'
import { View } from '@tarojs/components'
import { signInStaff } from '../../features/accounts/sign-in'
import { useAct } from '../../features/use-act'
import { Button } from '../../ui/button'
import { Field } from '../../ui/field'
import { Group } from '../../ui/group'
import { NoticeBar } from '../../ui/notice-bar'

export const StaffForm = ({ onDone }: { onDone: () => void }) => {
  const [userName, setUserName] = useState('')
  const [password, setPassword] = useState('')
  const { act, busy, trouble } = useAct()
  const issues = trouble?.issues ?? {}
  const enter = async () => {
    if (await act(() => signInStaff(userName.trim(), password))) onDone()
  }
  return (
    <>
      {trouble && Object.keys(issues).length === 0 && <NoticeBar tone="bad">{trouble.text}</NoticeBar>}
      <Group>
        <Field title="用户名" value={userName} maxLength={32} error={issues.userName} onChange={setUserName} />
        <Field
          title="密码"
          kind="password"
          value={password}
          maxLength={128}
          error={issues.password}
          onChange={setPassword}
          onEnter={() => void enter()}
        />
      </Group>
      <View className="stack">
        <Button tone="primary" loading={busy} disabled={!userName || !password} onPress={() => void enter()}>
          登录
        </Button>
      </View>
    </>
  )
}
