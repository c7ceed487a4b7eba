import { act, screen, waitFor, within } from '@testing-library/react'
import type { TipOffView } from '@huisheng/contract'
import Taro from '@tarojs/taro'
import { choosing, freshDevice, gone, open, press, see, type } from '../../../../../test/person'
import { NoAnswer, type Handlers } from '../../../../../test/fake/fake-api'
import { rewardHandlers } from '../../../../../test/fake/reward'
import { ago, buildPhoto, buildSession } from '../../../../../test/fake/samples'
import { buildMyReward, buildTipOff, code, key, passphrase, tipOffServer } from '../../../../../test/fake/tip-off'
import { device } from '../../../../../test/stubs/taro'
import { closeTipOff, holdOpened } from '../../../../features/tip-offs/opened'
import OneTipOff from './index'

const show = (change: Partial<TipOffView> = {}, by: 'account' | 'code' = 'code', handlers: Handlers = {}) => {
  const tipOff = buildTipOff(change)
  const server = tipOffServer(tipOff)
  const city = freshDevice({
    session: by === 'account' ? buildSession() : null,
    handlers: { ...server.handlers, ...rewardHandlers(server), ...handlers },
  })
  holdOpened(by, { key, tipOff })
  open(OneTipOff)
  return { city, server }
}
const sendMessage = async (words: string) => {
  await press('留言')
  await type('想说的话', words)
  await press('发送')
}

test('how it goes, what comes next, and whether the identity was ever opened', async () => {
  show()
  await see('处理中')
  await see('已派给办理人，正在查')
  await see('还记得杂物大概是从哪天开始堆的吗？')
  await see('您的身份从未被打开')
})

test('each opening of the identity is told with its reason', async () => {
  show({ mode: 'bound', unsealings: [{ at: ago(2), reason: '公安机关依法调取' }] }, 'account')
  await see(/被依法启封/)
  await see('原因：公安机关依法调取')
  await gone('您的身份从未被打开')
})

test('reloaded or come to from nowhere, it asks to be opened again and shows nothing', async () => {
  closeTipOff()
  const city = freshDevice({ session: null })
  open(OneTipOff)
  await press('凭编码查询')
  expect(device.visited).toEqual(['replace /packages/tip-off/pages/open/index'])
  expect(city.calls).toEqual([])
})

test('new evidence goes out with its photo under its own sending, without saying who', async () => {
  const requests = jest.spyOn(Taro, 'request')
  const { city } = show({}, 'account')
  await press('补充证据')
  await type('新的情况', '今早又堆了一车')
  await choosing(['a.jpg'], () => press('添加照片'))
  await waitFor(() => expect(city.called('tipOffs.uploadPhoto')).toHaveLength(1))
  await press('发送')
  await see('今早又堆了一车')
  const sendingId = city.called('tipOffs.uploadPhoto')[0]?.params.sendingId
  expect(city.called('tipOffs.send')[0]?.body).toEqual({
    key,
    sendingId,
    kind: 'evidence',
    words: '今早又堆了一车',
    photoIds: [buildPhoto(21).id],
  })
  const opened = requests.mock.calls.filter(([{ url }]) => url.includes('/opened/'))
  expect(opened.length).toBeGreaterThan(0)
  expect(JSON.stringify(opened)).not.toContain('uthorization')
})

test('a message whose answer was lost is sent again and stands there once', async () => {
  let lost = 0
  const { city, server } = show({}, 'code', {
    'tipOffs.send': async (call) => {
      const done = await server.handlers['tipOffs.send']!(call)
      if (lost++ === 0) throw new NoAnswer()
      return done
    },
  })
  await sendMessage('从九月初开始')
  await see('网络不通，请检查网络后重试')
  expect(screen.getByLabelText<HTMLTextAreaElement>('想说的话').value).toBe('从九月初开始')
  await press('发送')
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
  expect(server.tipOff().messages.filter(({ by }) => by === 'tipster')).toHaveLength(1)
  expect(city.called('tipOffs.send')).toHaveLength(2)
})

test('the key ended: by code it is asked for kindly, what was typed stays and goes out', async () => {
  const { server } = show()
  await see('处理中')
  server.endKey()
  await sendMessage('从九月初开始')
  await see('为了您的安全，打开半小时后要重新输入。您写的内容都还在')
  const asked = within(screen.getByRole('dialog', { name: '请再输一次口令' }))
  expect(asked.getByLabelText('举报编码')).toBeTruthy()
  await type('举报编码', code)
  await type('口令', passphrase.join(''))
  await press('继续')
  await waitFor(() => expect(screen.queryByRole('dialog', { name: '请再输一次口令' })).toBeNull())
  expect(screen.getByLabelText<HTMLTextAreaElement>('想说的话').value).toBe('从九月初开始')
  await press('发送')
  await waitFor(() => expect(server.tipOff().messages.at(-1)?.words).toBe('从九月初开始'))
})

test('the key ended: an account gets a new one by itself', async () => {
  const { city, server } = show({ mode: 'bound' }, 'account')
  await see('处理中')
  server.endKey()
  await sendMessage('从九月初开始')
  await waitFor(() => expect(server.tipOff().messages.at(-1)?.words).toBe('从九月初开始'))
  expect(city.called('tipOffs.openMine')).toHaveLength(1)
  expect(screen.queryByRole('dialog')).toBeNull()
})

test('withdrawn with a reason', async () => {
  const { city } = show()
  await press('撤回')
  await type('为什么撤回', '已经清理了')
  await act(async () => within(screen.getByRole('dialog')).getByRole('button', { name: '撤回' }).click())
  await waitFor(() => expect(screen.getByRole('heading', { name: '已撤回' })).toBeTruthy())
  expect(city.called('tipOffs.withdraw')[0]?.body).toEqual({ key, reason: '已经清理了' })
})

test('a rating is given by words', async () => {
  const { city } = show({ status: 'closed', outcome: 'proved', resolutionWords: '已清理', actions: ['rate', 'send'] })
  await see('已清理')
  await press('评价')
  await act(async () => screen.getByRole('radio', { name: '满意' }).click())
  await press('提交评价')
  await see('您的评价：满意')
  expect(city.called('tipOffs.rate')[0]?.body).toEqual({ key, level: 'satisfied', words: '' })
})

test('the reward says how it was reckoned; it can be appealed or renounced', async () => {
  const { city } = show({ status: 'closed', outcome: 'proved', reward: buildMyReward() })
  await see('600 元')
  await press(/为什么是这个数/)
  await see('二级：罚没款 20,000 元的 3%')
  await press('提出异议')
  await type('哪里认定得不对', '应按一级认定')
  await press('提交')
  await see('您的异议：应按一级认定')
  expect(city.called('rewards.appeal')[0]?.body).toEqual({ key, words: '应按一级认定' })
  await press('领取奖励')
  expect(device.visited).toContain('to /packages/reward/pages/claim/index')
})

test('a payment that failed tells why', async () => {
  const payment = { channel: 'bank' as const, accountMasked: '尾号 3445', failure: '户名与账号不符', confirm: null }
  show({ status: 'closed', outcome: 'proved', reward: buildMyReward({ payment }) })
  await see('没有付成：户名与账号不符。请核对后重新领取')
})

test('on the web, money that waits to be taken sends its payee into WeChat', async () => {
  const confirm = { mchId: '1900000001', appId: 'wx1', package: 'package 1' }
  const payment = { channel: 'wechat' as const, accountMasked: '微信零钱', failure: null, confirm }
  show({ status: 'closed', outcome: 'proved', reward: buildMyReward({ status: 'paying', actions: [], payment }) })
  await see('钱已转出，请在微信里打开确认收款，超过一天会退回')
  await gone('确认收款')
})
