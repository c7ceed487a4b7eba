import { act, screen, waitFor } from '@testing-library/react'
import { freshDevice, open, press, see, type } from '../../../test/person'
import { Refusal } from '../../../test/fake/fake-api'
import { buildSession, resident } from '../../../test/fake/samples'
import { device } from '../../../test/stubs/taro'
import { currentSession } from '../../state/session'
import SignIn from './index'

test('by phone: privacy first, then the code with the demo’s hint, then back', async () => {
  const city = freshDevice({ session: null })
  open(SignIn)
  await type('手机号', '13800000001')
  await press('获取')
  await see('演示环境不发短信，验证码是 246810')
  expect(screen.getByRole('button', { name: /秒$/ }).getAttribute('aria-disabled')).toBe('true')
  await type('验证码', '246810')
  await press('登录')
  await waitFor(() => expect(device.visited).toEqual(['back']))
  expect(city.called('accounts.signInByPhone')[0]?.body).toEqual({ phone: '13800000001', code: '246810' })
  await waitFor(() => expect(city.called('accounts.acceptPrivacy')).toHaveLength(1))
})

test('a wrong code keeps what was typed and stays', async () => {
  freshDevice({
    session: null,
    handlers: {
      'accounts.signInByPhone': () => {
        throw new Refusal('wrong_code')
      },
    },
  })
  open(SignIn)
  await type('手机号', '13800000001')
  await type('验证码', '000000')
  await press('登录')
  await see('验证码不正确或已过期')
  expect(screen.getByLabelText<HTMLInputElement>('手机号').value).toBe('13800000001')
  expect(device.visited).toEqual([])
  expect(currentSession()).toBeNull()
})

test('a phone the contract refuses is told beside the field', async () => {
  freshDevice({ session: null })
  open(SignIn)
  await type('手机号', '23800000001')
  await press('获取')
  await see('请输入 11 位手机号码')
})

test('staff sign in by name and password; a locked account is told so', async () => {
  let locked = true
  const worker = { ...resident, role: 'worker' as const, name: '林晓岚' }
  freshDevice({
    session: null,
    handlers: {
      'accounts.signInStaff': () => {
        if (locked) throw new Refusal('account_locked')
        return buildSession({ me: worker })
      },
      'accounts.acceptPrivacy': () => worker,
    },
  })
  open(SignIn)
  await act(async () => screen.getByRole('tab', { name: '工作人员' }).click())
  await type('用户名', 'worker.1')
  await type('密码', 'a-long-password')
  await press('登录')
  await see(/账号已暂时锁定/)
  locked = false
  await press('登录')
  await waitFor(() => expect(currentSession()?.me.name).toBe('林晓岚'))
})
