import { screen, waitFor } from '@testing-library/react'
import { freshDevice, open, press, see } from '../../../../../test/person'
import { Refusal } from '../../../../../test/fake/fake-api'
import { buildMyReward, buildTipOff } from '../../../../../test/fake/tip-off'
import { device } from '../../../../../test/stubs/taro'
import { closeTipOff, readOpenedTipOff } from '../../../../features/tip-offs/opened'
import { openAbout } from '../../../../features/notices/open-about'
import MyRewards from '../../../reward/pages/mine/index'
import MyTipOffs from './index'

const rows = [
  buildTipOff({ mode: 'bound', news: true, reward: buildMyReward() }),
  buildTipOff({ number: '202611220008', mode: 'real_name', text: '另一件' }),
]
const list = { 'tipOffs.mine': () => ({ items: rows, next: null }) }

test('what is new stands out, and opening one puts nothing of it in the address', async () => {
  closeTipOff()
  const city = freshDevice({ handlers: list })
  open(MyTipOffs)
  await see('有新进展')
  await see('奖励：已批准奖励 600 元，请领取')
  await press(/^有新进展，楼道堆物/)
  await waitFor(() => expect(device.visited).toEqual(['to /packages/tip-off/pages/one/index']))
  expect(city.called('tipOffs.openMine')[0]?.body).toEqual({ number: rows[0]?.number })
  expect(readOpenedTipOff()?.by).toBe('account')
})

test('none yet: it says what to do; without an account it leads to sign-in or to the code', async () => {
  freshDevice({ handlers: { 'tipOffs.mine': () => ({ items: [], next: null }) } })
  const { unmount } = open(MyTipOffs)
  await see('还没有用本账号举报过')
  unmount()
  freshDevice({ session: null })
  open(MyTipOffs)
  await see('登录后查看')
  await press(/凭编码查询进展/)
  expect(device.visited).toEqual(['to /packages/tip-off/pages/open/index'])
})

test('a failure is told with another try', async () => {
  let down = true
  freshDevice({
    handlers: {
      'tipOffs.mine': () => {
        if (down) throw new Refusal('unavailable')
        return { items: rows, next: null }
      },
    },
  })
  open(MyTipOffs)
  await see(/服务正在维护/)
  down = false
  await press('重试')
  await see('有新进展')
})

test('a notice of news leads to the list, and names no tip-off', () => {
  freshDevice()
  openAbout(null, { noun: 'my_tip_offs', id: '0'.repeat(24) })
  expect(device.visited).toEqual(['to /packages/tip-off/pages/mine/index'])
})

test('my rewards are the tip-offs that earned one', async () => {
  freshDevice({ handlers: list })
  open(MyRewards)
  await see('600 元')
  expect(screen.queryByText('另一件')).toBeNull()
  await press(/^楼道堆物，600 元/)
  await waitFor(() => expect(device.visited).toEqual(['to /packages/tip-off/pages/one/index']))
})
