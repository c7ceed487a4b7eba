import { refusalOf, useApp } from '../../../test/app.ts'
import { clock } from '../../platform/clock.ts'
import { buildScene, type Scene } from '../reports/build-report.ts'
import { Report } from '../reports/report.model.ts'
import { buildAnonymous, buildTipOff, closeTipOff, tipOffBody } from './build-tip-off.ts'

const { as } = useApp()
let scene: Scene
beforeEach(async () => {
  scene = await buildScene({ kinds: ['tip_off', 'complaint'] })
})
const systemNow = clock.now
afterEach(() => {
  clock.now = systemNow
})
const nobody = () => as().tipOffs

test('an anonymous tip-off is handled like any report and read by key and by code, to the end and its rating', async () => {
  const sent = await nobody().submitAnonymous({ body: tipOffBody(scene) })
  expect(sent.code).toMatch(/^[0-9A-Z]{5}-[0-9A-Z]{5}$/)
  expect(sent.passphrase).toHaveLength(6)
  expect(sent.tipOff).toMatchObject({
    mode: 'anonymous',
    status: 'dispatched',
    heldFor: [],
    reward: null,
    messages: [],
  })
  const { items } = await as(scene.worker.token).reports.queue({ query: {} })
  expect(items).toMatchObject([{ number: sent.tipOff.number, kind: 'tip_off', mine: false }])
  await closeTipOff(scene, items[0]!.id)
  const read = await nobody().read({ body: { key: sent.key } })
  expect(read).toMatchObject({ status: 'closed', outcome: 'proved', actions: ['send', 'rate'], news: false })
  expect(read.steps.map(({ sentence }) => sentence)).toContain('核查通过，已结案')
  const opened = await nobody().openByCode({ body: { code: sent.code, passphrase: sent.passphrase.join(' ') } })
  expect(opened.tipOff.number).toBe(sent.tipOff.number)
  const rated = await nobody().rate({ body: { key: opened.key, level: 'satisfied' } })
  expect(rated).toMatchObject({ rating: { level: 'satisfied' }, actions: ['send'] })
  expect(await refusalOf(nobody().rate({ body: { key: opened.key, level: 'fair' } }))).toBe('already_rated')
})

test('a tip-off with an account is on its list, opens by its number, and is nobody else’s', async () => {
  const mine = as(scene.resident.token).tipOffs
  const sent = await mine.submit({ body: { ...tipOffBody(scene), mode: 'bound' } })
  await buildTipOff(scene, {}, scene.neighbour.actor)
  expect((await mine.mine({ query: {} })).items).toMatchObject([{ number: sent.tipOff.number, mode: 'bound' }])
  const body = { number: sent.tipOff.number }
  expect((await mine.openMine({ body })).tipOff.number).toBe(body.number)
  expect(await refusalOf(as(scene.neighbour.token).tipOffs.openMine({ body }))).toBe('not_found')
  expect((await as(scene.resident.token).reports.mine({ query: {} })).items).toEqual([])
  const report = (await Report.findOne({ number: body.number }).lean())!
  const params = { reportId: String(report._id) }
  expect(await refusalOf(as(scene.resident.token).reports.detail({ params }))).toBe('not_found')
  expect(JSON.stringify(report)).not.toContain(scene.resident.actor.id)
})

test('the same submission sent again answers the same tip-off, and the same code', async () => {
  const body = tipOffBody(scene)
  const answers = await Promise.all(Array.from({ length: 5 }, () => nobody().submitAnonymous({ body })))
  expect(new Set(answers.map(({ tipOff }) => tipOff.number)).size).toBe(1)
  expect(new Set(answers.map(({ code, passphrase }) => code + passphrase.join())).size).toBe(1)
  expect(await Report.countDocuments()).toBe(1)
})

test('a sending answers its code for a day, and is never another account’s', async () => {
  const body = tipOffBody(scene)
  await nobody().submitAnonymous({ body })
  clock.now = () => new Date(systemNow().getTime() + 25 * 3_600_000)
  expect(await refusalOf(nobody().submitAnonymous({ body }))).toBe('already_exists')
  clock.now = systemNow
  const bound = { ...tipOffBody(scene), mode: 'bound' as const }
  const sent = await as(scene.resident.token).tipOffs.submit({ body: bound })
  expect((await as(scene.resident.token).tipOffs.submit({ body: bound })).tipOff.number).toBe(sent.tipOff.number)
  expect(await refusalOf(as(scene.neighbour.token).tipOffs.submit({ body: bound }))).toBe('already_exists')
  expect(await refusalOf(nobody().submitAnonymous({ body: tipOffBody(scene, bound) }))).toBe('already_exists')
})

test('a key opens one tip-off: altered, made up or withdrawn with, it opens nothing else', async () => {
  const one = await buildAnonymous(scene)
  const other = await buildAnonymous(scene)
  const altered = one.key.slice(0, -2) + (one.key.endsWith('AA') ? 'BB' : 'AA')
  for (const key of [altered, one.key.slice(1), 'x'.repeat(60)])
    expect(await refusalOf(nobody().read({ body: { key } }))).toBe('tip_key_ended')
  await nobody().withdraw({ body: { key: one.key, reason: '已经解决了' } })
  expect((await nobody().read({ body: { key: other.key } })).status).toBe('dispatched')
  expect(await refusalOf(nobody().withdraw({ body: { key: one.key, reason: '再撤一次' } }))).toBe('report_moved_on')
})

test('once somebody works on it, it cannot be withdrawn', async () => {
  const { key, reportId } = await buildAnonymous(scene)
  await as(scene.worker.token).reports.claim({ params: { reportId }, body: {} })
  const withdrawn = nobody().withdraw({ body: { key, reason: '不举报了' } })
  expect(await refusalOf(withdrawn)).toBe('report_moved_on')
})

test('what is too long, too many or malformed is refused by name', async () => {
  const wrong: object[] = [
    { text: '垃' },
    { text: '长'.repeat(2_001) },
    { photoIds: Array.from({ length: 10 }, (_, at) => String(at).padStart(24, '0')) },
    { submissionId: 'one' },
    { uploadId: 'one' },
    { uploadId: undefined },
    { about: { staffIds: Array.from({ length: 11 }, () => 'a'.repeat(24)) } },
    { matterCode: 'none-such' },
  ]
  for (const each of wrong) {
    const sent = nobody().submitAnonymous({ body: { ...tipOffBody(scene), ...each } })
    const code = await refusalOf(sent)
    expect(['invalid_request', 'matter_unavailable']).toContain(code)
  }
  expect(await Report.countDocuments()).toBe(0)
})
