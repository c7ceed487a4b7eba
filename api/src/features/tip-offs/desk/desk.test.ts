import { randomUUID } from 'node:crypto'
import { refusalOf, useApp } from '../../../../test/app.ts'
import { buildStaff } from '../../accounts/build-account.ts'
import { buildScene, type Scene } from '../../reports/build-report.ts'
import { buildAnonymous, closeTipOff } from '../build-tip-off.ts'
import { TipOff } from '../tip-off.model.ts'

const { as } = useApp()
let scene: Scene
let params: { reportId: string }
let key: string
let number: string
beforeEach(async () => {
  scene = await buildScene({ kinds: ['tip_off', 'complaint'] })
  const built = await buildAnonymous(scene)
  params = { reportId: built.reportId }
  ;({ key, number } = built)
})
type Name = Exclude<keyof Scene, 'district' | 'matter' | 'departmentId' | 'gridId' | 'otherGridId'>
const the = (name: Name) => as(scene[name].token).tipOffs
const fine = {
  decisionNumber: '深盐罚〔2026〕12 号',
  authority: '盐田市监局',
  decidedOn: '2026-01-05',
  amountFen: 500_000,
}
const claimed = () => as(scene.worker.token).reports.claim({ params, body: {} })

test('the desk shows what one handles or oversees, with what waits there, and nothing of the tipster', async () => {
  const mine = ['worker', 'leader', 'dispatcher', 'officer', 'checker', 'auditor', 'admin'] as const
  for (const name of mine) {
    const { items } = await the(name).desk({ query: {} })
    expect(items).toMatchObject([
      { number, aboutStaff: false, heldFor: [], unreadMessages: 0, penaltyFen: null, factSize: 1 },
    ])
  }
  for (const name of ['otherWorker', 'handler'] as const)
    expect((await the(name).desk({ query: {} })).items).toEqual([])
  const reviewer = await buildStaff({ role: 'reviewer', areaIds: [scene.district.districtId] })
  expect((await as(reviewer.token).tipOffs.desk({ query: {} })).items).toHaveLength(1)
})

test('the desk is narrowed by status, outcome, what is held, whom it is about, what is unread, and words', async () => {
  const held = await buildAnonymous(scene, { photoIds: ['f'.repeat(24)] })
  const about = await buildAnonymous(scene, { about: { staffIds: [scene.otherWorker.actor.id], words: '' } })
  const sending = { sendingId: randomUUID(), kind: 'message' as const, words: '又看到了一次' }
  await as().tipOffs.send({ body: { key, ...sending } })
  const numbers = async (query: object) => (await the('dispatcher').desk({ query })).items.map((row) => row.number)
  expect(await numbers({ held: 'true' })).toEqual([held.number])
  expect(await numbers({ held: 'false' })).toEqual([about.number, number])
  expect(await numbers({ aboutStaff: 'true' })).toEqual([about.number])
  expect(await numbers({ unread: 'true' })).toEqual([number])
  expect(await numbers({ unread: 'false' })).toEqual([about.number, held.number])
  expect(await numbers({ status: 'submitted' })).toEqual([held.number])
  expect(await numbers({ q: number })).toEqual([number])
  expect(await numbers({ areaId: scene.otherGridId })).toEqual([])
  await closeTipOff(scene, params.reportId, 'partly')
  expect(await numbers({ outcome: 'partly' })).toEqual([number])
  const first = await the('dispatcher').desk({ query: { limit: 2 } })
  const rest = await the('dispatcher').desk({ query: { limit: 2, cursor: first.next! } })
  expect([...first.items, ...rest.items].map((row) => row.number)).toEqual([about.number, held.number, number])
})

describe('messages', () => {
  const sendingId = randomUUID()
  const say = (words: string, more: object = {}) =>
    as().tipOffs.send({ body: { key, sendingId: randomUUID(), kind: 'message', words, ...more } })

  test('go both ways, counted until they are read, and neither side has a name', async () => {
    const sent = await say('晚上十点还在营业', { kind: 'evidence' })
    expect(sent.messages).toMatchObject([{ by: 'tipster', byWords: '您', kind: 'evidence', readByOther: false }])
    expect((await the('worker').desk({ query: {} })).items[0]!.unreadMessages).toBe(1)
    await the('auditor').case({ params })
    expect((await the('worker').desk({ query: {} })).items[0]!.unreadMessages).toBe(1)
    const seen = await the('worker').case({ params })
    expect(seen.messages).toMatchObject([{ byWords: '举报人', words: '晚上十点还在营业' }])
    expect((await the('worker').desk({ query: {} })).items[0]!.unreadMessages).toBe(0)
    await the('worker').message({ params, body: { sendingId: randomUUID(), words: '请问是哪一家？' } })
    const read = await as().tipOffs.read({ body: { key } })
    expect(read.messages.at(-1)).toMatchObject({ by: 'staff', byWords: '办理人', words: '请问是哪一家？' })
    expect(JSON.stringify(read.messages)).not.toContain(scene.worker.actor.name)
    expect(JSON.stringify(read.messages)).not.toContain(scene.worker.actor.id)
    expect((await the('worker').case({ params })).messages.at(-1)!.readByOther).toBe(true)
  })

  test('sent again they are kept once, also twenty at once, and by both sides', async () => {
    await Promise.all(Array.from({ length: 20 }, () => say('只说一次', { sendingId })))
    const body = { sendingId, words: '也只问一次' }
    await Promise.all(Array.from({ length: 5 }, () => the('worker').message({ params, body })))
    const { messages } = await the('worker').case({ params })
    expect(messages.map(({ words }) => words)).toEqual(['只说一次', '也只问一次'])
  })

  test('carry photos of their own sending only, and go on after closing', async () => {
    await closeTipOff(scene, params.reportId)
    expect(await refusalOf(say('别人的照片', { photoIds: ['f'.repeat(24)] }))).toBe('photo_gone')
    expect((await say('结案后又看到了')).messages.at(-1)!.words).toBe('结案后又看到了')
  })

  test('too long, too short or with a key that is none they are refused', async () => {
    expect(await refusalOf(say('长'.repeat(1_001)))).toBe('invalid_request')
    expect(await refusalOf(say('一'))).toBe('invalid_request')
    expect(await refusalOf(say('没有钥匙', { key: 'x'.repeat(60) }))).toBe('tip_key_ended')
  })
})

describe('penalties', () => {
  test('are recorded by who handles it, and a correction replaces the record and leaves it', async () => {
    await claimed()
    await the('worker').recordPenalty({ params, body: fine })
    await the('worker').recordPenalty({ params, body: fine })
    const corrected = await the('worker').recordPenalty({ params, body: { ...fine, amountFen: 800_000 } })
    expect(corrected.penalties.map(({ amountFen, replaced }) => [amountFen, replaced])).toEqual([
      [500_000, true],
      [800_000, false],
    ])
    expect((await the('admin').desk({ query: {} })).items[0]!.penaltyFen).toBe(800_000)
  })

  test('are refused of who does not handle it, before anybody does, of days to come and of parts of a 分', async () => {
    const by = (name: Name, body: object = fine) =>
      refusalOf(the(name).recordPenalty({ params, body: { ...fine, ...body } }))
    expect(await by('worker')).toBe('report_moved_on')
    await claimed()
    expect(await by('leader')).toBe('forbidden')
    for (const name of ['otherWorker', 'handler'] as const) expect(await by(name)).toBe('not_found')
    for (const name of ['checker', 'admin', 'auditor', 'resident'] as const) expect(await by(name)).toBe('forbidden')
    expect(await by('worker', { decidedOn: '2999-01-01' })).toBe('invalid_request')
    expect(await by('worker', { amountFen: 1.5 })).toBe('invalid_request')
    expect((await TipOff.findById(params.reportId).lean())!.penalties).toEqual([])
  })
})

test('what is held is released by who has it at the desk, once', async () => {
  const { reportId } = await buildAnonymous(scene, { photoIds: ['f'.repeat(24)] })
  const release = (name: Name) => the(name).release({ params: { reportId }, body: { words: '已看过，放行' } })
  expect(await refusalOf(release('worker'))).toBe('forbidden')
  const elsewhere = await buildStaff({ role: 'officer', areaIds: ['f'.repeat(24)] })
  const byElsewhere = as(elsewhere.token).tipOffs.release({ params: { reportId }, body: { words: '已看过，放行' } })
  expect(await refusalOf(byElsewhere)).toBe('not_found')
  expect((await the('officer').case({ params: { reportId } })).actions).toContain('release')
  expect(await release('officer')).toMatchObject({ heldFor: [], actions: expect.not.arrayContaining(['release']) })
  expect(await refusalOf(release('officer'))).toBe('report_moved_on')
})

describe('exclusions', () => {
  const exclude = (name: Name, staffIds: string[], why = '举报的就是这名网格员') =>
    the(name).exclude({ params, body: { staffIds, why } })

  test('hide it from whom it tells of, and their leader, by every route', async () => {
    await claimed()
    const { aboutStaff } = await exclude('dispatcher', [scene.worker.actor.id])
    expect(aboutStaff).toEqual({ names: ['李网格'], words: '' })
    for (const name of ['worker', 'leader'] as const) {
      const tips = the(name)
      expect((await tips.desk({ query: {} })).items).toEqual([])
      expect((await tips.desk({ query: { q: number } })).items).toEqual([])
      const tries = [
        tips.case({ params }),
        tips.similar({ params }),
        tips.message({ params, body: { sendingId: randomUUID(), words: '谁举报的我' } }),
        tips.recordPenalty({ params, body: fine }),
        as(scene[name].token).reports.detail({ params }),
        as(scene[name].token).reports.resolve({ params, body: { outcome: 'unfounded', words: '没有这回事' } }),
      ]
      for (const each of tries) expect(await refusalOf(each)).toBe('not_found')
    }
  })

  test('hide it from an auditor, too, who then neither reads nor joins nor sees signals of it', async () => {
    await exclude('officer', [scene.auditor.actor.id])
    for (const each of [the('auditor').case({ params }), exclude('auditor', [scene.worker.actor.id])])
      expect(await refusalOf(each)).toBe('not_found')
    expect((await the('auditor').signals({ query: {} })).items).toEqual([])
  })

  test('are not for the one concerned, for others of the staff, or about nobody', async () => {
    expect(await refusalOf(exclude('officer', [scene.officer.actor.id]))).toBe('same_person')
    for (const name of ['worker', 'checker', 'admin'] as const)
      expect(await refusalOf(exclude(name, [scene.leader.actor.id]))).toBe('forbidden')
    expect(await refusalOf(exclude('officer', [scene.resident.actor.id]))).toBe('invalid_request')
    expect(await refusalOf(exclude('officer', [scene.worker.actor.id], '短'))).toBe('invalid_request')
  })
})

test('who should deal with tip-offs about staff is for an administrator to say, and must be a department', async () => {
  const set = (name: Name, staffDepartmentId: string | null) => the(name).setStaffWay({ body: { staffDepartmentId } })
  expect(await set('admin', scene.departmentId)).toEqual({ staffDepartmentId: scene.departmentId })
  expect(await the('auditor').staffWay()).toEqual({ staffDepartmentId: scene.departmentId })
  expect(await refusalOf(set('admin', 'f'.repeat(24)))).toBe('invalid_request')
  expect(await refusalOf(set('officer', null))).toBe('forbidden')
  expect(await set('admin', null)).toEqual({ staffDepartmentId: null })
})
