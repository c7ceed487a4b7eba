import type { Browser } from 'playwright-core'
import { album, launchBrowser, openPhone, type Phone } from './browser.ts'
import { homesOf, residentIdOf } from './homes.ts'
import { clientOf, demoPassword, download, signInPledged } from './people.ts'
import { drawPhoto } from './photos.ts'
import { openDesk, signInOnPhone } from './sign-in.ts'
import { newDataFolder, removeFolder, startServer, type Server } from './start-server.ts'

const dataFolder = newDataFolder()
const shot = album('occupancy-flow')
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

const tenant = { phone: '13900000401', name: '林晓雨', number: residentIdOf(50_001) }
const rightName = '林晓禹'
const guest = { name: 'ANNA LEE', number: 'E12345678' }

/** A home of the demo worker's grids in which nobody is known to live, with what its plate says. */
const emptyHome = async () => {
  const token = await signInPledged(server.origin, 'officer')
  const officer = clientOf(server.origin, token)
  const worker = await clientOf(server.origin).accounts.signInStaff({
    body: { userName: 'worker', password: demoPassword },
  })
  const { buildings } = await homesOf(server.origin, worker.accessToken)
  for (const building of buildings) {
    const { floors } = await officer.register.building({ params: { buildingId: building.id } })
    const room = floors.flatMap(({ rooms }) => rooms).find(({ state }) => state === 'unknown')
    if (!room) continue
    const dwelling = await officer.addresses.dwelling({ params: { dwellingId: room.dwellingId } })
    const sheet = await download(server.origin, token, `/buildings/${building.id}/plates.pdf`)
    const links = [...sheet.toString('latin1').matchAll(/\/URI \(([^)]+\/d\/([^.)]+)\.[^)]+)\)/g)]
    const [, link] = links.find(([, , code]) => code === dwelling.code)!
    return { dwelling, link: link!, workerName: worker.me.name }
  }
  throw new Error('every home of the grid is lived in')
}

const addPhoto = async ({ page, press }: Phone, buffer: Buffer) => {
  const chooser = page.waitForEvent('filechooser')
  await press('添加照片')
  await press('同意并继续')
  await (await chooser).setFiles([{ name: 'door.jpg', mimeType: 'image/jpeg', buffer }])
}

const signInByPhone = async (phone: Phone, number: string) => {
  await phone.fill('手机号', number)
  await phone.press('获取')
  await phone.press('同意并继续')
  const hint = phone.seen().getByText(/验证码是 \d{6}/)
  await hint.waitFor()
  await phone.fill('验证码', /\d{6}/.exec(await hint.innerText())![0])
  await phone.press('登录')
  await phone.leave('sign-in')
}

/** The filled-in sheet of one person is closed by its own button. */
const addPerson = async (phone: Phone, { name, number }: { name: string; number: string }) => {
  await phone.fill('证件号码', number)
  await phone.fill('姓名', name)
  await phone.pressInSheet('填好了')
}

test('a tenant scans the plate and declares two; the worker corrects and verifies; the tenant sees who looked', async () => {
  const { dwelling, link, workerName } = await emptyHome()

  const home = await openPhone(browser)
  await home.page.goto(link)
  await home.read(dwelling.address)
  await shot(home.page, 'the-plate')
  await home.press('申报居住情况')
  await signInByPhone(home, tenant.phone)
  await home.page.goto(link)
  await home.press('申报居住情况')
  await home.choose('radio', '承租人')
  await home.choose('radio', '入住申报')
  await home.press(/^本人/)
  await shot(home.page, 'first-person')
  await addPerson(home, tenant)
  await home.press('再添一位')
  await home.choose('radio', '朋友')
  await home.choose('radio', '护照')
  await shot(home.page, 'second-person')
  await addPerson(home, guest)
  await home
    .seen()
    .getByRole('checkbox', { name: /我已看过并同意/ })
    .tap()
  await shot(home.page, 'form')
  await home.press('提交')
  await home.pressInSheet('仍然提交')
  await home.read(/已经收到/)
  await shot(home.page, 'sent')
  const declarationId = new URL(home.page.url()).searchParams.get('id')!

  const round = await openPhone(browser)
  await signInOnPhone(round, server.origin, 'worker')
  await round.page.goto(`${server.origin}/m/packages/staff/pages/tasks/index`)
  await round.seen().getByText(dwelling.buildingName).first().tap()
  await round.press(/签署/)
  await round.read('我承诺')
  await round.fill('写下您的姓名', workerName)
  await shot(round.page, 'pledge')
  await round.press('签署')
  await round.seen().getByText(`${dwelling.room}`).first().waitFor()
  await shot(round.page, 'tasks')
  await round.page.goto(`${server.origin}/m/packages/staff/pages/verify/index?id=${declarationId}`)
  await round.read(/林\*雨/)
  await shot(round.page, 'task')
  await round.press('查看完整信息')
  await round.fill('为什么查看', '上门核对证件原件')
  await round.pressInSheet('记录并查看')
  await round.read(tenant.number)
  await shot(round.page, 'revealed')
  await round.press('核实')
  await round.choose('radio', '更正后属实')
  await round.choose('radio', '姓名')
  await round.fill('正确的姓名', rightName)
  await round.fill('更正原因', '核对了身份证原件')
  await round.press('加上这条更正')
  await addPhoto(round, await drawPhoto({ words: dwelling.room }))
  await shot(round.page, 'correction')
  await round.pressInSheet('提交核实')
  await round.read('核实结果')
  await shot(round.page, 'verified')
  await round.page.goto(`${server.origin}/m/packages/staff/pages/dwelling/index?id=${dwelling.id}`)
  await round.read(/林\*禹/)
  await shot(round.page, 'register')

  const desk = await openDesk(browser, server.origin, 'officer')
  await desk.goto(`${server.origin}/console/register/dwellings/${dwelling.id}`)
  await desk
    .getByText(/林\*禹/)
    .first()
    .waitFor()
  await shot(desk, 'console-register')

  await home.page.goto(`${server.origin}/m/packages/declare/pages/declaration/index?id=${declarationId}`)
  await home.read('核对了身份证原件')
  await shot(home.page, 'result')
  await home.page.goto(`${server.origin}/m/packages/privacy/pages/home/index`)
  await home.read('原因：上门核对证件原件')
  await home.read(new RegExp(workerName))
  await shot(home.page, 'who-looked')

  const residents = clientOf(server.origin, await signInPledged(server.origin, 'officer')).register
  const { current } = await residents.dwelling({ params: { dwellingId: dwelling.id } })
  expect(current.map(({ nameMasked, documentKind, declarationId: from }) => [nameMasked, documentKind, from])).toEqual(
    expect.arrayContaining([
      ['林*禹', 'resident_id', declarationId],
      [expect.stringMatching(/^A/), 'passport', declarationId],
    ]),
  )
  expect(home.faults).toEqual([])
  // The one refusal is that of the pledge not yet signed.
  expect(round.faults).toEqual([expect.stringContaining('403')])
})
