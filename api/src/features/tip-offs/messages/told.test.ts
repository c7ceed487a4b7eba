import { randomUUID } from 'node:crypto'
import { useApp } from '../../../../test/app.ts'
import { NoticeEntry } from '../../notices/notice.model.ts'
import { buildScene, type Scene } from '../../reports/build-report.ts'
import { claimReport } from '../../reports/moves/claim-report.ts'
import { returnReport } from '../../reports/moves/return-report.ts'
import { Report } from '../../reports/report.model.ts'
import { excludeStaff } from '../../reports/sealed/exclude-staff.ts'
import { tellNews } from '../../reports/telling.ts'
import { buildAnonymous, closeTipOff } from '../build-tip-off.ts'

const { as } = useApp()
let scene: Scene
let reportId: string
let key: string
beforeEach(async () => {
  scene = await buildScene({ kinds: ['tip_off', 'complaint'] })
  const built = await buildAnonymous(scene)
  reportId = built.reportId
  key = built.key
  await tellNews()
})
const say = (words: string, sendingId: string = randomUUID(), kind: 'message' | 'evidence' = 'message') =>
  as().tipOffs.send({ body: { key, sendingId, kind, words, photoIds: [] } })

type Name = { [K in keyof Scene]: Scene[K] extends { actor: { id: string } } ? K : never }[keyof Scene]
const names: Name[] = ['worker', 'otherWorker', 'leader', 'dispatcher', 'officer', 'checker', 'handler', 'admin']
/** Who was told under a title, and how often. */
const toldOf = async (title: string) => {
  const found = await NoticeEntry.find({ title }).lean()
  const ids = found.map(({ recipientId }) => String(recipientId))
  expect(found.every(({ about }) => about?.noun === 'report')).toBe(true)
  const known = names.map((name) => [name, ids.filter((id) => id === scene[name].actor.id).length] as const)
  expect(known.reduce((sum, [, count]) => sum + count, 0)).toBe(ids.length)
  return Object.fromEntries(known.filter(([, count]) => count > 0))
}
const messageTitle = '举报人有新留言'

test('whoever serves the queue hears of each message once, and reads no word of it there', async () => {
  const sendingId = randomUUID()
  await say('他们今晚又要倒了', sendingId)
  await say('他们今晚又要倒了', sendingId)
  await Promise.all([tellNews(), tellNews()])
  await say('补一份证据', randomUUID(), 'evidence')
  await tellNews()
  await tellNews()
  expect(await toldOf(messageTitle)).toEqual({ worker: 2 })
  const [notice] = await NoticeEntry.find({ title: messageTitle }).lean()
  const { number, matter } = (await Report.findById(reportId).lean())!
  expect(notice).toMatchObject({ text: `${matter.name}（${number}）` })
})

test('once claimed, only who claimed it hears', async () => {
  await claimReport(scene.leader.actor, reportId)
  await say('还在倒')
  await tellNews()
  expect(await toldOf(messageTitle)).toEqual({ leader: 1 })
})

test('after closing, who had it in hand hears', async () => {
  await closeTipOff(scene, reportId)
  await tellNews()
  await say('又开工了')
  await tellNews()
  expect(await toldOf(messageTitle)).toEqual({ worker: 1 })
})

test('lying at the desk, dispatchers and officers of the place hear', async () => {
  await claimReport(scene.worker.actor, reportId)
  await returnReport(scene.worker.actor, reportId, { reason: '不是这个网格的事' })
  await say('在吗')
  await tellNews()
  expect(Object.keys(await toldOf(messageTitle))).toEqual(['dispatcher', 'officer'])
})

test('whom it tells of hears nothing', async () => {
  await excludeStaff(scene.officer.actor, reportId, [scene.worker.actor.id, scene.dispatcher.actor.id], '涉及本人')
  await say('就是网格员')
  await tellNews()
  expect(await toldOf(messageTitle)).toEqual({ officer: 1 })
})

test('a crash before the telling loses nothing, and what was read is told to nobody', async () => {
  await say('第一条')
  await Report.updateMany({}, { $set: { untold: true, toldSeq: 0 } })
  await tellNews()
  expect(await toldOf(messageTitle)).toEqual({ worker: 1 })
  await claimReport(scene.leader.actor, reportId)
  await as(scene.leader.token).tipOffs.case({ params: { reportId } })
  await tellNews()
  expect(await toldOf(messageTitle)).toEqual({ worker: 1 })
})

test('the desk is told once of a tip-off that is held, and not of one that is not', async () => {
  expect(await toldOf('有举报暂留待查看')).toEqual({})
  await buildAnonymous(scene, { photoIds: ['f'.repeat(24)] })
  await Promise.all([tellNews(), tellNews()])
  await Report.updateMany({}, { $set: { untold: true, toldSeq: 0 } })
  await tellNews()
  expect(await toldOf('有举报暂留待查看')).toEqual({ dispatcher: 1, officer: 1 })
})
