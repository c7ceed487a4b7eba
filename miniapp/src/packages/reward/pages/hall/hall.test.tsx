import { act, screen } from '@testing-library/react'
import Taro from '@tarojs/taro'
import { freshDevice, open, press, see, type } from '../../../../../test/person'
import { Refusal } from '../../../../../test/fake/fake-api'
import { example, scheme } from '../../../../../test/fake/reward'
import RewardHall from './index'

test('everyone reads what is paid and by which rule, without a sign-in and without saying who asks', async () => {
  const requests = jest.spyOn(Taro, 'request')
  freshDevice()
  open(RewardHall)
  await see('举报查证属实、作出处罚的，按罚没款给奖励。')
  await see(/示应急规〔2025〕3 号/)
  await see('罚没款的 5%')
  await see('不低于 500 元')
  await see('100,000 元')
  await see('8,750 元')
  const asked = requests.mock.calls.filter(([{ url }]) => /schemes|rewards/.test(url))
  expect(asked.length).toBeGreaterThan(0)
  expect(JSON.stringify(asked)).not.toContain('uthorization')
})

test('an example is reckoned step by step', async () => {
  const city = freshDevice({ session: null })
  open(RewardHall)
  await press('试算')
  await see('请填写罚没款，如 20000')
  await type('罚没款（元）', '20,000')
  await act(async () => screen.getByRole('radio', { name: '二级' }).click())
  await act(async () => screen.getByRole('radio', { name: '几人联合举报' }).click())
  await act(async () => screen.getByRole('radio', { name: '3 人' }).click())
  await press('试算')
  await see('估算可得')
  await see('20,000 元的 3%')
  expect(screen.queryByText('查证属实')).toBeNull()
  await press('看全部 3 条规则')
  for (const { words } of example.trace) await see(words)
  expect(city.called('schemes.example')[0]).toMatchObject({
    params: { schemeId: scheme.id },
    body: { penaltyFen: 2_000_000, grade: 2, arrival: 'joint', jointCount: 3 },
  })
})

test('another scheme is chosen; a fixed one asks for no penalty', async () => {
  freshDevice({ session: null })
  open(RewardHall)
  await press(/共 2 个办法/)
  await act(async () => screen.getByRole('radio', { name: /市容举报奖励办法/ }).click())
  await see('50 元')
  expect(screen.queryByLabelText('罚没款（元）')).toBeNull()
})

test('none published, and a failure with another try', async () => {
  freshDevice({ session: null, handlers: { 'schemes.published': () => [] } })
  const { unmount } = open(RewardHall)
  await see('还没有公布奖励办法')
  unmount()
  let down = true
  freshDevice({
    session: null,
    handlers: {
      'schemes.published': () => {
        if (down) throw new Refusal('unavailable')
        return [scheme]
      },
    },
  })
  open(RewardHall)
  await see(/服务正在维护/)
  down = false
  await press('重试')
  await see('怎样领取')
})
