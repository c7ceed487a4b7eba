import { fakeCity } from '../fake/city'
import { NoAnswer } from '../fake/fake-api'
import { buildReport, idOf } from '../fake/samples'
import { behindWx } from './behind-wx'
import { newDevice } from './device'
import { launch } from './harness'

type App = Awaited<ReturnType<typeof launch>>
const running: App[] = []
const start = async (...all: Parameters<typeof launch>) => {
  const app = await launch(...all)
  running.push(app)
  return app
}
afterEach(() => running.splice(0).forEach((app) => app.quit()))

const phone = {
  login: () => ({ code: 'wx-code' }),
  getLocation: () => ({ latitude: 22.5518, longitude: 114.2407, accuracy: 9 }),
  chooseMedia: () => ({ tempFiles: [{ tempFilePath: 'http://tmp/a.jpg', size: 2_000_000, fileType: 'image' }] }),
  requestSubscribeMessage: () => ({ 'TMPL-1': 'accept' }),
}

const signIn = async (app: App) => {
  await app.open('pages/sign-in/index')
  await app.tap('微信一键登录')
  await app.tap('同意并继续')
  await app.see('每一声，都有回音')
}

const fill = async (app: App) => {
  await app.tap('我要上报，拍张照，说一声，一分钟就好')
  await app.see('选择事项')
  await app.tap('选择事项')
  await app.type('搜索事项', '灯')
  await app.tap('路灯不亮')
  await app.type('情况', '三栋楼下的路灯坏了一周')
  await app.tap('我在这里')
  await app.see('第四网格')
  await app.tap('添加照片')
  await app.see('1/9')
}

test('a resident signs in, reports with a photo and a place, and reads how it goes', async () => {
  const city = fakeCity()
  const app = await start({ ...phone, ...behindWx(city) })
  await app.open('pages/home/index')
  await signIn(app)
  expect(city.called('accounts.signInByWechat')[0]?.body).toEqual({ code: 'wx-code' })

  await fill(app)
  await app.tap('提交')
  await app.see('已经收到')
  expect(app.route()).toBe('pages/report/index')
  expect(app.text()).toContain('网格员林晓岚已接单')

  const [sent] = city.called('reports.submit')
  expect(sent?.body).toMatchObject({
    kind: 'request',
    matterCode: 'SZ-0101',
    text: '三栋楼下的路灯坏了一周',
    place: { by: 'pin', longitude: 114.2407, latitude: 22.5518, datum: 'gcj02', accuracyMetres: 9 },
    photoIds: [idOf(501)],
  })
  expect(app.calls.find(({ api }) => api === 'getLocation')?.options.type).toBe('gcj02')
  expect(app.calls.find(({ api }) => api === 'chooseMedia')?.options.sizeType).toEqual(['original'])
  expect(city.called('notices.grant')).toHaveLength(1)
  expect(app.device.files.kept.size).toBe(0)
})

test('written without a network, it waits on the telephone and goes out when the app is opened again', async () => {
  const device = newDevice()
  let reachable = true
  const city = fakeCity({
    'reports.submit': () => {
      if (!reachable) throw new NoAnswer()
      return buildReport({ id: idOf(2000) })
    },
  })
  const first = await start({ ...phone, ...behindWx(city) }, device)
  await first.open('pages/home/index')
  await signIn(first)
  await fill(first)
  reachable = false
  await first.tap('提交')
  await first.see('等待发出')
  expect(first.route()).toBe('pages/mine/index')
  first.quit()

  reachable = true
  const again = await start({ ...phone, ...behindWx(city) }, device)
  await again.open('pages/mine/index')
  await again.see('已替您发出')
  const ids = city.called('reports.submit').map(({ body }) => (body as { submissionId: string }).submissionId)
  expect(ids).toHaveLength(2)
  expect(new Set(ids).size).toBe(1)
  expect(again.device.files.kept.size).toBe(0)
})

test('my reports lead to the report; the page carries little to the view layer', async () => {
  const city = fakeCity()
  const app = await start({ ...phone, ...behindWx(city) })
  await app.open('pages/home/index')
  await signIn(app)
  await app.tap('我的上报')
  await app.see('路灯不亮')
  await app.tap((node) => String(node.attr.ariaLabel).startsWith('路灯不亮，处理中'))
  await app.see('案号 202611210001')
  expect(Math.max(...app.setDataBytes)).toBeLessThan(64 * 1024)
})

test('declined privacy keeps place and account untouched', async () => {
  const city = fakeCity()
  const app = await start({ ...phone, ...behindWx(city) })
  await app.open('pages/home/index')
  await app.see('谁负责我这一片')
  await app.tap('找到我的网格员')
  await app.tap('不同意')
  expect(app.calls.some(({ api }) => api === 'getLocation')).toBe(false)
})
