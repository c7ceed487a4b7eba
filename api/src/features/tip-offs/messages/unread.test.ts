import { randomUUID } from 'node:crypto'
import { refusalOf, useApp } from '../../../../test/app.ts'
import { buildScene, type Scene } from '../../reports/build-report.ts'
import { buildAnonymous, closeTipOff } from '../build-tip-off.ts'
import { TipOff } from '../tip-off.model.ts'

const { as } = useApp()
let scene: Scene
let params: { reportId: string }
let key: string
beforeEach(async () => {
  scene = await buildScene({ kinds: ['tip_off', 'complaint'] })
  const built = await buildAnonymous(scene)
  params = { reportId: built.reportId }
  key = built.key
})
const say = (words: string) =>
  as().tipOffs.send({ body: { key, sendingId: randomUUID(), kind: 'message', words, photoIds: [] } })
const unread = async () => (await as(scene.worker.token).tipOffs.desk({ query: {} })).items[0]!.unreadMessages

test('who only oversees a case takes no message away from who deals with it', async () => {
  await as(scene.worker.token).reports.claim({ params, body: {} })
  await say('今晚又要倒了')
  for (const { token } of [scene.leader, scene.checker, scene.dispatcher, scene.officer])
    await as(token).tipOffs.case({ params })
  expect(await unread()).toBe(1)
  expect((await as().tipOffs.read({ body: { key } })).messages[0]!.readByOther).toBe(false)
  await as(scene.worker.token).tipOffs.case({ params })
  expect(await unread()).toBe(0)
})

test('after closing, whoever oversees it may read for all', async () => {
  await closeTipOff(scene, params.reportId)
  await say('又开工了')
  await as(scene.officer.token).tipOffs.case({ params })
  expect((await as().tipOffs.read({ body: { key } })).messages[0]!.readByOther).toBe(true)
})

test('however much staff write, the tipster still comes through', async () => {
  const message = {
    at: new Date(),
    by: 'staff',
    staffId: scene.worker.actor.id,
    kind: 'message',
    words: '？',
    photos: [],
  }
  const messages = Array.from({ length: 500 }, (_, at) => ({ ...message, id: String(at) }))
  await TipOff.updateOne({ _id: params.reportId }, { $set: { messages } })
  const asked = as(scene.worker.token).tipOffs.message({ params, body: { sendingId: randomUUID(), words: '再问' } })
  expect(await refusalOf(asked)).toBe('too_many_requests')
  expect((await say('终于能补充了')).messages.at(-1)!.words).toBe('终于能补充了')
})
