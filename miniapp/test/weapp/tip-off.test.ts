import type { TipOffView } from '@huisheng/contract'
import { fakeCity } from '../fake/city'
import { rewardHandlers } from '../fake/reward'
import { buildSession } from '../fake/samples'
import { buildMyReward, code, passphrase, tipOffServer } from '../fake/tip-off'
import { behindWx } from './behind-wx'
import { newDevice } from './device'
import type { Options, Overrides } from './fake-wx'
import { launch } from './harness'

type App = Awaited<ReturnType<typeof launch>>
const running: App[] = []
jest.setTimeout(60_000)
afterEach(() => running.splice(0).forEach((app) => app.quit()))

const phone: Overrides = {
  getRandomValues: ({ length, success }: Options) =>
    success?.({ randomValues: crypto.getRandomValues(new Uint8Array(Number(length))).buffer }),
  chooseMedia: () => ({ tempFiles: [{ tempFilePath: 'http://tmp/a.jpg', size: 2_000_000, fileType: 'image' }] }),
  login: () => ({ code: 'wx-code' }),
  getSetting: () => ({ authSetting: {} }),
  createOffscreenCanvas: () => ({ getContext: () => brush }),
  canvasToTempFilePath: () => ({ tempFilePath: 'http://tmp/code.png' }),
}
const nothing = () => undefined
const brush = { fillRect: nothing, fillText: nothing }

const start = async (change: Partial<TipOffView> = {}, more: Overrides = {}) => {
  const server = tipOffServer()
  server.change(change)
  const city = fakeCity({ ...server.handlers, ...rewardHandlers(server) })
  const device = newDevice()
  device.storage.set('hs:session', buildSession())
  device.storage.set('hs:privacy', '2026-01-01')
  device.storage.set('hs:device', 'the-id-of-this-device')
  const app = await launch({ ...phone, ...more, ...behindWx(city) }, device)
  running.push(app)
  return { app, city, server }
}
const openByCode = async (app: App) => {
  await app.open('packages/tip-off/pages/open/index')
  await app.type('举报编码', '7kq2m 9xbrt')
  await app.type('口令', passphrase.join(' '))
  await app.tap('打开')
  await app.see('和办理人对话')
}
const sentTo = (app: App, part: string) =>
  app.calls.filter(({ api, options }) => /request|uploadFile/.test(api) && String(options.url).includes(part))

test('an anonymous tip-off from a signed-in telephone says nothing of account or device', async () => {
  const { app, city } = await start()
  await app.open('pages/home/index')
  await app.tap('举报，身份保密，线索必查')
  expect(app.route()).toBe('packages/tip-off/pages/new/index')
  await app.tap('匿名举报，不登录，不留名')
  await app.see('选择举报事项')
  await app.tap('选择举报事项')
  await app.type('搜索事项', '楼道')
  await app.tap('楼道堆物')
  await app.type('情况', '二楼长期堆放杂物，堵住消防门')
  await app.type('或者直接写地址', '海涛花园 2 单元')
  await app.tap('添加照片')
  await app.see('1/9')
  await app.tap('提交')
  await app.see('我已保存好编码和口令')
  expect(app.route()).toBe('packages/tip-off/pages/receipt/index')
  expect(app.text()).toContain(code)
  for (const word of passphrase) expect(app.text()).toContain(word)

  const sent = sentTo(app, '/tip-offs/')
  expect(sent.map(({ api }) => api).sort()).toEqual(['request', 'request', 'uploadFile'])
  const told = JSON.stringify(sent.map(({ options: { url, header, data } }) => ({ url, header, data })))
  for (const secret of ['uthorization', 'access-1', 'the-id-of-this-device', buildSession().me.id])
    expect(told).not.toContain(secret)
  expect(city.called('tipOffs.uploadPhoto')).toHaveLength(1)
  expect(JSON.stringify([...app.device.storage])).not.toContain(code)
  expect(app.device.files.kept.size).toBe(0)

  await app.tap('存成图片')
  await app.see('图片已保存')
  expect(app.calls.find(({ api }) => api === 'saveImageToPhotosAlbum')?.options.filePath).toBe('http://tmp/code.png')
  expect(app.calls.some(({ api }) => api === 'enableAlertBeforeUnload')).toBe(true)
  await app.tap('我已保存好编码和口令')
  await app.tap('查看这件举报')
  await app.see('和办理人对话')
})

test('by code and words: progress, and a message', async () => {
  const { app, city, server } = await start()
  await openByCode(app)
  expect(app.route()).toBe('packages/tip-off/pages/one/index')
  await app.see('还记得杂物大概是从哪天开始堆的吗？')
  await app.tap('留言')
  await app.see('给办理人留言')
  await app.type('想说的话', '从九月初开始')
  await app.tap('发送')
  await app.see('从九月初开始')
  await app.see('对方未读')
  expect(server.tipOff().messages).toHaveLength(2)
  expect(JSON.stringify(sentTo(app, '/opened/'))).not.toContain('uthorization')
  expect(city.called('tipOffs.send')).toHaveLength(1)
})

test('the reward is claimed to the WeChat account at hand', async () => {
  const { app, city } = await start({ status: 'closed', outcome: 'proved', reward: buildMyReward() })
  await openByCode(app)
  await app.see('600 元')
  await app.tap('领取奖励')
  expect(app.route()).toBe('packages/reward/pages/claim/index')
  await app.type('姓名', '陈一')
  await app.type('证件号码', '440301199001010011')
  await app.tap('微信零钱')
  await app.see('付到您现在用的这个微信')
  await app.tap('下一步，核对')
  await app.see('陈*')
  await app.tap('确认领取')
  await app.see('已提交领取申请')
  expect(city.called('rewards.claim')[0]?.body).toMatchObject({
    payee: { channel: 'wechat', name: '陈一', code: 'wx-code' },
    proxy: null,
  })
})

test('where WeChat transfers are not set up, only the bank is offered', async () => {
  const { app } = await start({ status: 'closed', outcome: 'proved', reward: buildMyReward({ channels: ['bank'] }) })
  await openByCode(app)
  await app.tap('领取奖励')
  await app.see('银行账号')
  expect(app.text()).not.toContain('微信零钱')
})

test('money that waits in WeChat is taken by a press; turning back leaves the button', async () => {
  const confirm = { mchId: '1900000001', appId: 'wx-of-ours', package: 'package 1' }
  const payment = { channel: 'wechat' as const, accountMasked: '微信零钱', failure: null, confirm }
  let answers = ['cancel', 'system error', 'ok']
  const { app, city } = await start(
    { status: 'closed', outcome: 'proved', reward: buildMyReward({ status: 'paying', actions: [], payment }) },
    {
      requestMerchantTransfer: () => {
        const [answer, ...later] = answers
        answers = later
        if (answer !== 'ok') throw { errMsg: `requestMerchantTransfer:fail ${answer}` }
      },
    },
  )
  await openByCode(app)
  await app.tap('确认收款')
  const asked = () => app.calls.filter(({ api }) => api === 'requestMerchantTransfer')
  expect(asked()[0]?.options).toMatchObject(confirm)
  expect(app.text()).toContain('等您确认收款')
  await app.tap('确认收款')
  await app.see('没能打开微信的确认页，请稍后再试')
  const reads = city.called('tipOffs.read').length
  await app.tap('确认收款')
  await app.see('已确认收款，到账后这里会更新')
  expect(asked()).toHaveLength(3)
  expect(city.called('tipOffs.read').length).toBeGreaterThan(reads)
})
