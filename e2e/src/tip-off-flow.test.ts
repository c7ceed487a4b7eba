import { apiBase, type PhotoView } from '@huisheng/contract'
import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import type { Browser, Page } from 'playwright-core'
import { album, launchBrowser, openPhone, type Phone } from './browser.ts'
import { quietGrid } from './grids.ts'
import { clientOf, download, signInPledged, signInStaff, uploadFile, uploadPhoto } from './people.ts'
import { drawPhoto } from './photos.ts'
import { openDesk, signInOnPhone } from './sign-in.ts'
import { newDataFolder, removeFolder, startServer, type Server } from './start-server.ts'

const dataFolder = newDataFolder()
const shot = album('tip-off-flow')
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

const matter = '电动自行车上楼充电'
const matterCode = '0302'

const addPhoto = async ({ page, press }: Phone, consent: boolean, buffer: Buffer) => {
  const chooser = page.waitForEvent('filechooser')
  await press('添加照片')
  if (consent) await press('同意并继续')
  await (await chooser).setFiles([{ name: 'photo.jpg', mimeType: 'image/jpeg', buffer }])
}

/** Waits for something that work beside the requests brings about. */
const until = async <T>(look: () => Promise<T | undefined | null | false>): Promise<T> => {
  for (let tries = 0; tries < 120; tries++) {
    const found = await look()
    if (found) return found
    await new Promise((resolve) => setTimeout(resolve, 500))
  }
  throw new Error('it did not come')
}

const pressOn = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).last().click()

type Quiet = Awaited<ReturnType<typeof quietGrid>>
const staff = async (userName: string) => clientOf(server.origin, await signInPledged(server.origin, userName))

/** As the page does it, for what the browser shows elsewhere: photos without account, then the tip-off. */
const tipOffAnonymously = async ({ at }: Quiet, text: string) => {
  const [submissionId, uploadId] = [randomUUID(), randomUUID()]
  const form = new FormData()
  const photo = await drawPhoto({ words: text.slice(0, 6), at })
  form.append('photo', new Blob([new Uint8Array(photo)], { type: 'image/jpeg' }), 'photo.jpg')
  const response = await fetch(`${server.origin}${apiBase}/tip-offs/uploads/${uploadId}/photos`, {
    method: 'POST',
    body: form,
  })
  const { id } = (await response.json()) as PhotoView
  return clientOf(server.origin).tipOffs.submitAnonymous({
    body: {
      submissionId,
      uploadId,
      matterCode,
      text,
      place: { by: 'pin', ...at, datum: 'wgs84', accuracyMetres: null, words: '三号楼二单元楼道' },
      photoIds: [id],
    },
  })
}

/** The worker of the grid proves it, a checker closes it. */
const handle = async ({ userName }: Quiet, number: string) => {
  const worker = clientOf(server.origin, await signInStaff(server.origin, userName))
  const { items } = await worker.reports.queue({ query: {} })
  const params = { reportId: items.find((row) => row.number === number)!.id }
  await worker.reports.claim({ params, body: {} })
  const token = await signInStaff(server.origin, userName)
  const after = await uploadPhoto(server.origin, token, await drawPhoto({ words: '已搬离' }))
  await worker.reports.resolve({
    params,
    body: { outcome: 'proved', words: '查证属实，已责令搬离', photoIds: [after.id] },
  })
  await (await staff('checker')).reports.close({ params, body: {} })
  return params.reportId
}

const asserted = (reportId: string) => ({
  ...{ reportId, naturalPerson: true, knownBefore: false, rewardedBefore: false, dutyHolder: false },
  ...{ offender: false, injuredParty: false, insider: false, why: '核对过案卷，没有不予奖励的情形' },
})

/** The bank answers for a whole batch. */
const resultsOf = (file: string) => {
  const [, ...lines] = file
    .replace(/^\ufeff/, '')
    .trim()
    .split(/\r?\n/)
  return `支付单号,金额（元）,结果,原因,银行流水号\r\n${lines
    .map((line) => line.split(',').map((cell) => cell.replace(/^"|"$/g, '')))
    .map((cells, at) => [cells[0], cells[4], '成功', '', `${randomUUID()}-${at + 1}`].join(','))
    .join('\r\n')}\r\n`
}

const readyPayments = async () =>
  (await (await staff('finance')).payments.list({ query: { status: 'ready', channel: 'bank', limit: 100 } })).items

/** Pays what waits to be paid by bank, once that many more wait than before. */
const payClaims = async (before: number, more: number) => {
  const maker = await staff('finance')
  const ready = await until(async () => {
    const items = await readyPayments()
    return items.length >= before + more && items
  })
  const batch = await maker.payments.makeBatch({
    body: { submissionId: randomUUID(), channel: 'bank', paymentIds: ready.map(({ id }) => id) },
  })
  const params = { batchId: batch.id }
  await (await staff('finance2')).payments.release({ params, body: {} })
  const token = await signInPledged(server.origin, 'finance')
  await until(async () =>
    (await maker.payments.list({ query: { batchId: batch.id } })).items.every(({ status }) => status === 'sent'),
  )
  const file = await download(server.origin, token, `/payment-batches/${batch.id}/transfer.csv`)
  const results = Buffer.from(resultsOf(file.toString()))
  const once = await uploadFile(server.origin, token, `/payment-batches/${batch.id}/results`, results, 'results.csv')
  expect(once).toMatchObject({ confirmed: ready.length, failed: 0, problems: [] })
  const again = await uploadFile(server.origin, token, `/payment-batches/${batch.id}/results`, results, 'results.csv')
  expect(again).toMatchObject({ confirmed: 0, failed: 0, unchanged: ready.length })
}

const payee = { name: '沈听澜', number: 'E20268801', bank: '深圳某某银行盐田支行', account: '6222020200112233445' }

test('an anonymous tip-off in a private window is proved, rewarded, claimed with the code on another device, and paid', async () => {
  const quiet = await quietGrid(server.origin)

  const private_ = await openPhone(browser, { permissions: ['geolocation'], geolocation: { ...quiet.at, accuracy: 9 } })
  await private_.page.goto(`${server.origin}/m/packages/tip-off/pages/new/index`)
  await private_.read('身份怎么保密，由您选')
  await shot(private_.page, 'three-ways')
  await private_.press(/^匿名举报/)
  await private_.press(/选择举报事项/)
  await private_.fill('搜索事项', '充电')
  await private_.choose('radio', new RegExp(matter))
  await private_.fill('情况', '三号楼二单元楼道里长期有人推电动车上楼充电，我是楼上的住户，晚上能闻到焦味。')
  await addPhoto(private_, true, await drawPhoto({ words: '楼道充电', at: quiet.at }))
  await private_.press('我在这里')
  await private_.read(/已定位，在/)
  await private_.fill('补充说明位置', '三号楼二单元楼道')
  await shot(private_.page, 'form')
  await private_.press('提交')
  await private_.read('标出的文字可能让人看出是谁写的，建议改掉')
  await shot(private_.page, 'hints')
  await private_.pressInSheet('改一改')
  await private_.fill('情况', '三号楼二单元楼道里长期有人推电动车上楼充电，晚上有焦味。')
  await private_.press('提交')
  await private_.read('举报已收到。我们不知道您是谁，只认下面的编码和口令')
  const code = await private_.seen().locator('.receipt__code').innerText()
  const words = await private_.seen().locator('.receipt__word').allInnerTexts()
  expect(words).toHaveLength(6)
  await shot(private_.page, 'code-and-passphrase')
  const picture = private_.page.waitForEvent('download')
  await private_.press('存成图片')
  expect(
    readFileSync(await (await picture).path())
      .subarray(1, 4)
      .toString(),
  ).toBe('PNG')
  await private_
    .seen()
    .getByRole('checkbox', { name: /我已保存好/ })
    .tap()
  await private_.press('查看这件举报')
  await private_.read('举报进展')
  const kept = await private_.page.evaluate<string>('JSON.stringify([{ ...localStorage }, { ...sessionStorage }])')
  for (const secret of [code, words.join(''), words[0]! + words[1]!])
    expect(kept + private_.page.url()).not.toContain(secret)
  await private_.context.close()

  const round = await openPhone(browser)
  await signInOnPhone(round, server.origin, quiet.userName)
  await round.page.goto(`${server.origin}/m/packages/staff/pages/queue/index`)
  await round.seen().getByText('三号楼二单元楼道').first().tap()
  await round.read('办理过程')
  await shot(round.page, 'worker-sees-no-reporter')
  await round.press('接单')
  await round.read(/已接单，正在处理/)
  await round.press('办结反馈')
  await round.choose('radio', '查证属实')
  await addPhoto(round, true, await drawPhoto({ words: '已搬离', sky: '#5b6f9a' }))
  await round.fill('给上报人的话', '现场查实两辆电动车在楼道充电，已责令搬离并拆除飞线。')
  await round.pressInSheet('办结反馈')
  await round.read(/等待核查/)
  const reportId = new URL(round.page.url()).searchParams.get('id')!
  await (await staff('checker')).reports.close({ params: { reportId }, body: {} })

  const proposer = await staff('reviewer')
  const candidate = await until(async () =>
    (await proposer.rewards.candidates({ query: { limit: 100 } })).items.find((each) => each.reportId === reportId),
  )
  const reviewing = await openDesk(browser, server.origin, 'reviewer')
  await reviewing.goto(`${server.origin}/console/reward-candidates/${candidate.factId}`)
  await reviewing.getByText(matter).first().waitFor()
  await shot(reviewing, 'propose')
  const proposed = await proposer.rewards.propose({
    body: { factId: candidate.factId, schemeId: candidate.schemes[0]!.id, grade: 1, assertions: [asserted(reportId)] },
  })

  const words_ = '事实清楚，符合奖励条件'
  for (const [userName, press, next] of [
    ['reviewer2', '复核同意', '待审批'],
    ['approver', '批准', '已批准'],
  ] as const) {
    const desk = await openDesk(browser, server.origin, userName)
    await desk.goto(`${server.origin}/console/rewards/${proposed.id}`)
    await desk.getByText(proposed.number).first().waitFor()
    await shot(desk, `reward-for-${userName}`)
    await pressOn(desk, press)
    await desk.getByRole('textbox').last().fill(words_)
    await shot(desk, `signing-${userName}`)
    await pressOn(desk, /^确认|^提交|同意|批准/)
    await desk.getByText(next).first().waitFor()
    await shot(desk, `signed-${userName}`)
  }

  const other = await openPhone(browser)
  await other.page.goto(`${server.origin}/m/packages/tip-off/pages/open/index`)
  await other.fill('举报编码', code.toLowerCase())
  await other.fill('口令', words.join(' '))
  await shot(other.page, 'open-by-code')
  await other.press('打开')
  await other.read('举报进展')
  await other.read('现场查实两辆电动车在楼道充电，已责令搬离并拆除飞线。')
  const keyed = clientOf(server.origin)
  const opened = await keyed.tipOffs.openByCode({ body: { code, passphrase: words.join('') } })
  await until(async () => (await keyed.tipOffs.read({ body: { key: opened.key } })).reward?.actions.includes('claim'))
  await other.page.reload()
  await other.press('凭编码查询')
  await other.fill('举报编码', code)
  await other.fill('口令', words.join(''))
  await other.press('打开')
  await other.press(/为什么是这个数/)
  await shot(other.page, 'told-of-the-reward')
  await other.press('领取奖励')
  await other.fill('姓名', payee.name)
  await other.choose('radio', '护照')
  await other.fill('证件号码', payee.number)
  await other.fill('开户银行', payee.bank)
  await other.fill('银行账号', payee.account)
  await shot(other.page, 'claim')
  await other.press('下一步，核对')
  await shot(other.page, 'claim-confirmed')
  const waiting = (await readyPayments()).length
  await other.press('确认领取')
  await other.read('已提交领取申请')
  await shot(other.page, 'claimed')

  await payClaims(waiting, 1)
  await until(async () => (await keyed.tipOffs.read({ body: { key: opened.key } })).reward?.status === 'paid')
  await other.press('好的')
  await other.read('举报进展')
  await other.page.reload()
  await other.press('凭编码查询')
  await other.fill('举报编码', code)
  await other.fill('口令', words.join(''))
  await other.press('打开')
  await other.read('已支付')
  await shot(other.page, 'paid')

  const paying = await openDesk(browser, server.origin, 'auditor')
  await paying.goto(`${server.origin}/console/rewards/${proposed.id}/audit`)
  await paying.getByText('支付成功').first().waitFor()
  await shot(paying, 'the-whole-course')
  for (const secret of [payee.name, payee.account, code]) expect(await paying.content()).not.toContain(secret)
  const verdict = await (await staff('auditor')).ledger.verify({ body: {} })
  expect(verdict).toMatchObject({ intact: true, difference: null })
  for (const person of [private_, other]) expect(person.faults).toEqual([])
})

test('of one fact the first gets the reward, joint reporters share it, who comes late gets none, and each is told why', async () => {
  const quiet = await quietGrid(server.origin)
  const sent = []
  for (const text of [
    '四号楼一层楼道有人给电动车充电，拉了飞线。',
    '四号楼一层楼道充电的电动车有三辆，飞线从窗户拉出。',
    '四号楼楼道里有电动车充电。',
  ])
    sent.push(await tipOffAnonymously(quiet, text))
  const reportIds: string[] = []
  for (const { tipOff } of sent) reportIds.push(await handle(quiet, tipOff.number))
  const [first, joint, late] = reportIds as [string, string, string]

  const reviewer = await staff('reviewer')
  const found = await reviewer.tipOffs.similar({ params: { reportId: first } })
  expect(found.map(({ reportId }) => reportId)).toEqual(expect.arrayContaining([joint, late]))
  const desk = await openDesk(browser, server.origin, 'reviewer')
  await desk.goto(`${server.origin}/console/tip-offs/${first}`)
  await desk.getByText('同一事实').first().waitFor()
  await shot(desk, 'similar-tip-offs')
  for (const otherId of [joint, late])
    await reviewer.tipOffs.join({
      params: { reportId: first },
      body: { otherId, same: true, why: '同一楼道、同一时间' },
    })
  await reviewer.tipOffs.arrival({ params: { reportId: joint }, body: { arrival: 'joint', why: '同住户约好一起举报' } })
  await reviewer.tipOffs.arrival({ params: { reportId: late }, body: { arrival: 'late', why: '没有新的内容' } })
  // Pictures of one place look alike: the suspicion holds a reward until somebody has looked.
  const auditor = await staff('auditor')
  for (const { id, reportId } of (await auditor.tipOffs.signals({ query: { limit: 100 } })).items)
    if (reportIds.includes(reportId))
      await auditor.tipOffs.settleSignal({
        params: { signalId: id },
        body: { suspicious: false, words: '同一现场，各自拍摄' },
      })
  const { factId, fact } = await reviewer.tipOffs.case({ params: { reportId: first } })
  expect(fact.map(({ arrival }) => arrival)).toEqual(['first', 'joint', 'late'])

  const [candidate] = (await reviewer.rewards.candidates({ query: { limit: 100 } })).items.filter(
    (each) => each.factId === factId,
  )
  let reward = await reviewer.rewards.propose({
    body: { factId, schemeId: candidate!.schemes[0]!.id, grade: 1, assertions: reportIds.map(asserted) },
  })
  const body = () => ({ params: { rewardId: reward.id }, body: { revision: reward.revision, words: '核对无误，同意' } })
  reward = await (await staff('reviewer2')).rewards.review(body())
  reward = await (await staff('approver2')).rewards.approve(body())
  const amounts = reward.shares.map(({ arrival, amountFen }) => [arrival, amountFen] as const)
  expect(amounts[0]![1]).toBeGreaterThan(0)
  expect(amounts).toEqual([
    ['first', amounts[0]![1]],
    ['joint', amounts[0]![1]],
    ['late', 0],
  ])
  await desk.goto(`${server.origin}/console/rewards/${reward.id}`)
  await desk.getByText(reward.number).first().waitFor()
  await shot(desk, 'shares-of-one-fact')

  const anyone = clientOf(server.origin)
  const waiting = (await readyPayments()).length
  for (const [at, { key }] of sent.entries()) {
    await until(async () => (await anyone.tipOffs.read({ body: { key } })).reward?.status !== 'deciding')
    if (at === 2) continue
    await anyone.rewards.claim({
      body: {
        key,
        sendingId: randomUUID(),
        payee: {
          ...{ channel: 'bank', name: `收款${'甲乙'[at]}`, documentKind: 'passport', documentNumber: `E2026990${at}` },
          ...{ bankName: payee.bank, account: `62220202001122000${at}` },
        },
      },
    })
  }
  await payClaims(waiting, 2)
  for (const [at, { code, passphrase, key }] of sent.entries()) {
    const wanted = at === 2 ? 'declined' : 'paid'
    await until(async () => (await anyone.tipOffs.read({ body: { key } })).reward?.status === wanted)
    const phone = await openPhone(browser)
    await phone.page.goto(`${server.origin}/m/packages/tip-off/pages/open/index`)
    await phone.fill('举报编码', code)
    await phone.fill('口令', passphrase.join(''))
    await phone.press('打开')
    await phone.press(at === 2 ? /为什么不予奖励/ : /为什么是这个数/)
    await shot(phone.page, ['first-is-paid', 'joint-is-paid', 'late-is-told-why'][at]!)
    expect(phone.faults).toEqual([])
    await phone.context.close()
  }
  expect(await (await staff('auditor')).ledger.verify({ body: {} })).toMatchObject({ intact: true, difference: null })
})
