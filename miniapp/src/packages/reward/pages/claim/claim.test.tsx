import { act, screen, waitFor } from '@testing-library/react'
import type { MyReward } from '@huisheng/contract'
import Taro from '@tarojs/taro'
import { choosing, freshDevice, open, press, see, type } from '../../../../../test/person'
import { NoAnswer, Refusal, type Handlers } from '../../../../../test/fake/fake-api'
import { rewardHandlers } from '../../../../../test/fake/reward'
import { idOf } from '../../../../../test/fake/samples'
import { buildMyReward, buildTipOff, code, key, passphrase, tipOffServer } from '../../../../../test/fake/tip-off'
import { device } from '../../../../../test/stubs/taro'
import { closeTipOff, holdOpened } from '../../../../features/tip-offs/opened'
import ClaimPage from './index'

const start = (change: Partial<MyReward> = {}, handlers: Handlers = {}) => {
  const tipOff = buildTipOff({ status: 'closed', outcome: 'proved', reward: buildMyReward(change) })
  const server = tipOffServer(tipOff)
  const city = freshDevice({
    session: null,
    handlers: { ...server.handlers, ...rewardHandlers(server), ...handlers },
  })
  holdOpened('code', { key, tipOff })
  open(ClaimPage)
  return { city, server }
}
const fill = async () => {
  await type('姓名', '陈一')
  await type('证件号码', '440301199001010011')
  await type('开户银行', '示例银行盐田支行')
  await type('银行账号', '6222 0202 0011 2233 445')
}

test('filled in, looked over masked, sent once; nothing of it is stored and no address carries it', async () => {
  const stored = jest.spyOn(Taro, 'setStorageSync')
  stored.mockClear()
  const { city } = start()
  await press('下一步，核对')
  await see('请填写姓名')
  await see('银行账号为 8 到 30 位数字')
  await fill()
  await press('下一步，核对')
  await see('陈*')
  await see(/440\*+0011/)
  await see(/账号 \*+3445/)
  expect(screen.queryByText(/6222/)).toBeNull()
  await press('确认领取')
  await see('已提交领取申请')
  expect(city.called('rewards.claim').map(({ body }) => body)).toEqual([
    {
      key,
      sendingId: expect.any(String),
      payee: {
        channel: 'bank',
        name: '陈一',
        documentKind: 'resident_id',
        documentNumber: '440301199001010011',
        bankName: '示例银行盐田支行',
        account: '6222020200112233445',
      },
      proxy: null,
    },
  ])
  expect(JSON.stringify(stored.mock.calls)).not.toContain('陈一')
  expect(device.visited.join()).not.toContain('6222')
})

test('an answer lost on the way: tried again it is the same claim', async () => {
  let lost = 0
  const { city, server } = start(
    {},
    {
      'rewards.claim': async (call) => {
        const done = await rewardHandlers(server)['rewards.claim']!(call)
        if (lost++ === 0) throw new NoAnswer()
        return done
      },
    },
  )
  await fill()
  await press('下一步，核对')
  await press('确认领取')
  await see(/网络不通.*填写的都还在/)
  await press('确认领取')
  await see('已提交领取申请')
  const ids = city.called('rewards.claim').map(({ body }) => (body as { sendingId: string }).sendingId)
  expect(ids).toHaveLength(2)
  expect(new Set(ids).size).toBe(1)
})

test('by another, or jointly, only with a letter, which goes up under the claim', async () => {
  const { city } = start()
  await fill()
  await act(async () => screen.getByRole('switch', { name: /由别人代领/ }).click())
  await press('下一步，核对')
  await see('请上传委托书')
  await choosing(['letter.jpg'], () => press('拍照或选文件'))
  await see('已上传')
  await press('下一步，核对')
  await press('确认领取')
  await see('已提交领取申请')
  const body = city.called('rewards.claim')[0]?.body as { sendingId: string; proxy: unknown }
  expect(body.proxy).toEqual({ letterId: idOf(6100) })
  expect(city.called('tipOffs.uploadLetter')[0]?.params.sendingId).toBe(body.sendingId)
  expect(city.called('attachments.upload')).toEqual([])
})

test('what the server refuses stands beside its field with everything typed still there', async () => {
  start(
    {},
    {
      'rewards.claim': () => {
        throw new Refusal('invalid_request', [{ path: 'payee.documentNumber', message: '身份证号码不正确' }])
      },
    },
  )
  await fill()
  await press('下一步，核对')
  await press('确认领取')
  await see('有内容没通过，点“改一改”看红字')
  await press('改一改')
  await see('身份证号码不正确')
  expect(screen.getByLabelText<HTMLInputElement>('姓名').value).toBe('陈一')
})

test('the key ended while filling in: asked for again, nothing typed lost', async () => {
  const { server } = start()
  await fill()
  server.endKey()
  await press('下一步，核对')
  await press('确认领取')
  await see('请再输一次口令')
  await type('举报编码', code)
  await type('口令', passphrase.join(''))
  await press('继续')
  await waitFor(() => expect(screen.queryByText('请再输一次口令')).toBeNull())
  await press('确认领取')
  await see('已提交领取申请')
})

test('a payment that failed says why and lets claim again; what cannot be claimed now says so', async () => {
  const payment = { channel: 'bank' as const, accountMasked: '尾号 3445', failure: '户名与账号不符', confirm: null }
  start({ payment })
  await see(/上次没有付成：户名与账号不符/)
})

test('nothing open, or nothing to claim', async () => {
  start({ actions: [], words: '正在付款' })
  await see('现在不用领取')
  await act(async () => closeTipOff())
  await see('请重新打开举报')
})
