import { randomUUID } from 'node:crypto'
import { useApp } from '../../../test/app.ts'
import { NoticeEntry } from '../notices/notice.model.ts'
import { buildScene, type Scene } from '../reports/build-report.ts'
import { tellNews } from '../reports/telling.ts'
import { buildAnonymous, buildTipOff } from './build-tip-off.ts'
import { tellTipsters } from './tell-tipsters.ts'
import { TipsterRound } from './tipster-round.model.ts'

const { as } = useApp()
let scene: Scene
beforeEach(async () => {
  scene = await buildScene({ kinds: ['tip_off', 'complaint'] })
})
const evening = (day: string) => new Date(`${day}T18:00:00+08:00`)
const toldTo = async (token: string) => (await as(token).notices.list({ query: {} })).items
const claim = (reportId: string) => as(scene.worker.token).reports.claim({ params: { reportId }, body: {} })

test('in the evening, once a day, each account hears that there is news, and not of what', async () => {
  const [one, two] = [await buildTipOff(scene), await buildTipOff(scene)]
  const quiet = await buildTipOff(scene, {}, scene.neighbour.actor)
  await buildAnonymous(scene)
  for (const { reportId } of [one, two]) await claim(reportId)
  await as(scene.worker.token).tipOffs.message({
    params: { reportId: one.reportId },
    body: { sendingId: randomUUID(), words: '请补充地点' },
  })
  await tellNews()
  expect(await toldTo(scene.resident.token)).toEqual([])
  await tellTipsters(new Date('2026-11-23T17:59:00+08:00'))
  expect(await toldTo(scene.resident.token)).toEqual([])
  await tellTipsters(evening('2026-11-23'))
  await tellTipsters(evening('2026-11-23'))
  const notices = await toldTo(scene.resident.token)
  expect(notices).toMatchObject([
    { title: '您的举报有新进展', about: { noun: 'my_tip_offs', id: scene.resident.actor.id } },
  ])
  for (const part of [one.number, two.number, scene.matter.name]) expect(JSON.stringify(notices)).not.toContain(part)
  expect(await toldTo(scene.neighbour.token)).toEqual([])

  await claim(quiet.reportId)
  await tellNews()
  await tellTipsters(evening('2026-11-23'))
  expect(await toldTo(scene.neighbour.token)).toEqual([])
  await tellTipsters(evening('2026-11-24'))
  expect(await toldTo(scene.neighbour.token)).toHaveLength(1)
  expect(await toldTo(scene.resident.token)).toHaveLength(1)
})

test('after a crash before the round was noted, nobody hears twice on that day', async () => {
  const { reportId } = await buildTipOff(scene)
  await claim(reportId)
  await tellNews()
  await tellTipsters(evening('2026-11-23'))
  await TipsterRound.deleteMany({})
  await as(scene.worker.token).reports.note({ params: { reportId }, body: { words: '到现场看了' } })
  await tellNews()
  await tellTipsters(evening('2026-11-23'))
  expect(await NoticeEntry.countDocuments({ recipientId: scene.resident.actor.id })).toBe(1)
})

test('of several days only the last notice stays, so that nobody lays the days beside those of a case', async () => {
  const { reportId } = await buildTipOff(scene)
  await claim(reportId)
  await tellNews()
  await tellTipsters(evening('2026-11-23'))
  await as(scene.worker.token).reports.note({ params: { reportId }, body: { words: '到现场看了' } })
  await tellNews()
  await tellTipsters(evening('2026-11-24'))
  const kept = await NoticeEntry.find({ recipientId: scene.resident.actor.id }).lean()
  expect(kept.map(({ key }) => key)).toEqual(['my-tip-offs:2026-11-24'])
})

test('news shows until the tipster has read it, and their own steps are none', async () => {
  const { reportId, number, key } = await buildTipOff(scene)
  const row = async () => (await as(scene.resident.token).tipOffs.mine({ query: {} })).items[0]!
  await tellNews()
  expect((await row()).news).toBe(false)
  await claim(reportId)
  await tellNews()
  expect((await row()).news).toBe(true)
  await as(scene.resident.token).tipOffs.openMine({ body: { number } })
  expect((await row()).news).toBe(false)
  const body = { key, sendingId: randomUUID(), kind: 'message' as const, words: '谢谢你们' }
  await as().tipOffs.send({ body })
  await tellNews()
  expect((await row()).news).toBe(false)
})
