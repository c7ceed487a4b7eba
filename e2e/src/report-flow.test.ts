import type { Browser } from 'playwright-core'
import { album, launchBrowser, openPhone, type Phone } from './browser.ts'
import { quietGrid } from './grids.ts'
import { clientOf, signInStaff } from './people.ts'
import { signInOnPhone } from './sign-in.ts'
import { drawPhoto } from './photos.ts'
import { newDataFolder, removeFolder, startServer, type Server } from './start-server.ts'

const dataFolder = newDataFolder()
const shot = album('report-flow')
let server: Server
let browser: Browser
beforeAll(async () => {
  ;[server, browser] = await Promise.all([startServer(dataFolder), launchBrowser()])
})
afterAll(async () => {
  for (const context of browser?.contexts() ?? []) for (const page of context.pages()) await shot(page, 'last')
  await browser?.close()
  await server?.stop()
  removeFolder(dataFolder)
})

const addPhotos = async ({ page, press }: Phone, first: 'first' | 'again', ...photos: Buffer[]) => {
  const chooser = page.waitForEvent('filechooser')
  await press('添加照片')
  if (first === 'first') await press('同意并继续')
  const files = photos.map((buffer, at) => ({ name: `photo-${at}.jpg`, mimeType: 'image/jpeg', buffer }))
  await (await chooser).setFiles(files)
}

test('a resident reports with two photos; the worker of that grid resolves; a checker closes; the resident rates', async () => {
  const { grid, at, userName, workerName } = await quietGrid(server.origin)

  const resident = await openPhone(browser, { permissions: ['geolocation'], geolocation: { ...at, accuracy: 8 } })
  await resident.page.goto(`${server.origin}/m/`)
  await resident.read('我要上报')
  await shot(resident.page, 'home')
  await resident.page.goto(`${server.origin}/m/pages/sign-in/index`)
  await resident.fill('手机号', '13900000031')
  await resident.press('获取')
  await resident.press('同意并继续')
  const hint = resident.seen().getByText(/验证码是 \d{6}/)
  await hint.waitFor()
  await resident.fill('验证码', /\d{6}/.exec(await hint.innerText())![0])
  await shot(resident.page, 'sign-in')
  await resident.press('登录')
  await resident.leave('sign-in')

  await resident.page.goto(`${server.origin}/m/packages/report/pages/new/index`)
  await resident.press(/选择事项/)
  await resident.fill('搜索事项', '垃圾')
  await shot(resident.page, 'matter')
  await resident.choose('radio', /垃圾满溢/)
  await addPhotos(
    resident,
    'again',
    await drawPhoto({ words: '垃圾满溢', at }),
    await drawPhoto({ words: '近处', sky: '#33405e' }),
  )
  await resident.fill('情况', '垃圾桶满了两天，袋子堆到人行道上，有异味。')
  await resident.press('我在这里')
  await resident.read(/已定位，在/)
  await resident.fill('补充说明位置', '小区东门公交站旁')
  await shot(resident.page, 'form')
  await resident.press('提交')
  await resident.read('已经收到，每走一步都会告诉您')
  await shot(resident.page, 'sent')
  const reportId = new URL(resident.page.url()).searchParams.get('id')!

  const worker = await openPhone(browser)
  await signInOnPhone(worker, server.origin, userName)
  await worker.page.goto(`${server.origin}/m/packages/staff/pages/queue/index`)
  await worker.read('小区东门公交站旁')
  await shot(worker.page, 'queue')
  const token = await signInStaff(server.origin, userName)
  const { items } = await clientOf(server.origin, token).reports.queue({ query: {} })
  expect(items[0]).toMatchObject({ id: reportId, gridId: grid.id })
  await worker.seen().getByText('小区东门公交站旁').first().tap()
  await worker.read('办理过程')
  await shot(worker.page, 'case')
  await worker.press('接单')
  await worker.read(/已接单，正在处理/)
  await worker.press('办结反馈')
  await worker.choose('radio', '已解决')
  await addPhotos(worker, 'first', await drawPhoto({ words: '已清理', sky: '#5b6f9a' }))
  await worker.fill('给上报人的话', '已清运并冲洗地面，增加了一次巡查。')
  await shot(worker.page, 'resolve')
  await worker.pressInSheet('办结反馈')
  await worker.read(/等待核查/)

  const checker = await openPhone(browser)
  await signInOnPhone(checker, server.origin, 'checker')
  await checker.page.goto(`${server.origin}/m/packages/staff/pages/report/index?id=${reportId}`)
  await checker.press('核查结案')
  await checker.read('现场照片（可不拍）')
  await shot(checker.page, 'check')
  await checker.pressInSheet('核查结案')
  await checker.read(/核查通过，已结案/)

  await resident.page.goto(`${server.origin}/m/pages/report/index?id=${reportId}`)
  for (const step of [
    /已收到，案号 \d{12}/,
    `网格员${workerName}已接单，正在处理`,
    /已处理，结果：已解决/,
    '核查通过，已结案',
  ])
    await resident.read(step)
  await resident.read('已清运并冲洗地面，增加了一次巡查。')
  await shot(resident.page, 'timeline')
  await resident.press('评价')
  await resident.choose('radio', /^满意/)
  await shot(resident.page, 'rate')
  await resident.press('提交评价')
  await resident.read('您的评价')
  await shot(resident.page, 'rated')

  const report = await clientOf(server.origin, token).reports.detail({ params: { reportId } })
  expect(report).toMatchObject({ status: 'closed', rating: { level: 'satisfied' }, historyIntact: true })
  expect(report.photos).toHaveLength(2)
  expect(report.photos[0]).toMatchObject({ takenAt: '2026-11-20T12:15:30.000Z' })
  expect(report.photos[0]!.takenWgs84!.latitude).toBeCloseTo(at.latitude, 4)
  expect(report.afterPhotos).toHaveLength(1)

  await resident.page.goto(`${server.origin}/m/pages/notices/index`)
  await resident.read('您关心的事有结果了')
  await shot(resident.page, 'notices')
  for (const person of [resident, worker, checker]) expect(person.faults).toEqual([])
})
