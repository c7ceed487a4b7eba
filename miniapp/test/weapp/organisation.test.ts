import { fakeCity } from '../fake/city'
import type { Handlers } from '../fake/fake-api'
import { buildFiling } from '../fake/organisations'
import { buildSession, idOf } from '../fake/samples'
import { behindWx } from './behind-wx'
import { newDevice } from './device'
import { launch } from './harness'

jest.setTimeout(60_000)
type App = Awaited<ReturnType<typeof launch>>
const running: App[] = []
afterEach(() => running.splice(0).forEach((app) => app.quit()))

const phone = {
  chooseMessageFile: () => ({ tempFiles: [{ path: 'http://tmp/a1.xlsx', name: '十一月.xlsx', size: 90_000 }] }),
  downloadFile: () => ({ statusCode: 200 }),
}
const start = async (handlers: Handlers = {}) => {
  const device = newDevice()
  device.storage.set('hs:session', buildSession())
  device.storage.set('hs:privacy', '2026-01-01')
  const city = fakeCity(handlers)
  const app = await launch({ ...phone, ...behindWx(city) }, device)
  running.push(app)
  return { app, city, device }
}

const calledWith = (app: App, api: string) => app.calls.find((call) => call.api === api)?.options

test('a manager takes the template, sends a sheet from a chat under its own name, and confirms', async () => {
  let read = false
  const { app, city, device } = await start({
    'filings.detail': () => {
      const shown = read ? buildFiling() : buildFiling({ status: 'reading', revision: 1, actions: ['cancel'] })
      read = true
      return shown
    },
  })
  await app.open(`packages/organisation/pages/filing/index?organisation=${idOf(7000)}`)
  await app.tap('下载模板')
  await app.see('选择表格并上传')
  await app.tap('选择表格并上传')
  await app.see('待确认')
  expect(calledWith(app, 'uploadFile')?.filePath).toMatch(/\/十一月\.xlsx$/)
  expect(device.files.kept.size).toBe(0)
  expect(calledWith(app, 'openDocument')).toMatchObject({ fileType: 'xlsx' })
  await app.tap('确认提交')
  await app.tap('提交')
  await app.see('写了 0 / 3 套房屋')
  expect(city.called('filings.confirm').map(({ body }) => body)).toEqual([{ revision: 2 }])
})
