import { refusalOf, useApp } from '../../../test/app.ts'
import { clock } from '../../platform/clock.ts'
import { buildStaffing } from '../staffing/build-staffing.ts'
import { changeMatter } from '../catalogue/save-matter.ts'
import { buildStaff } from '../accounts/build-account.ts'
import { buildReport, buildScene, buildSealed, submission, type Scene } from './build-report.ts'
import { isIntact } from './history.ts'
import type { ReportDocument } from './report.fields.ts'
import { Report } from './report.model.ts'

const { as } = useApp()
let scene: Scene
let params: { reportId: string }
beforeEach(async () => {
  scene = await buildScene()
  params = { reportId: String((await buildReport(scene))._id) }
})
const systemNow = clock.now
afterEach(() => {
  clock.now = systemNow
})

type Name =
  | 'worker'
  | 'otherWorker'
  | 'leader'
  | 'dispatcher'
  | 'officer'
  | 'checker'
  | 'otherChecker'
  | 'handler'
  | 'auditor'
  | 'admin'
  | 'resident'
  | 'neighbour'
const the = (name: Name) => as(scene[name].token).reports
const result = { outcome: 'fixed' as const, words: '已清运并冲洗地面' }
const handled = async () => {
  await the('worker').claim({ params, body: {} })
  return the('worker').resolve({ params, body: result })
}
const closed = async () => {
  await handled()
  return the('checker').close({ params, body: {} })
}

test('the whole life: claim, resolve, check, rate, each step in plain words for the reporter', async () => {
  await closed()
  const rated = await the('resident').rate({ params, body: { level: 'satisfied', words: '很快' } })
  expect(rated).toMatchObject({
    status: 'closed',
    rating: { level: 'satisfied', words: '很快' },
    queue: null,
    clock: null,
  })
  expect(rated.history.map(({ sentence }) => sentence)).toEqual([
    `已收到，案号 ${rated.number}`,
    '已自动受理立案',
    '已派给网格0101网格员',
    '网格员李网格已接单，正在处理',
    '网格员李网格已处理，结果：已解决，等待核查',
    '核查通过，已结案',
    '上报人评价：满意',
  ])
  const report = (await Report.findById(params.reportId).lean<ReportDocument>())!
  expect(isIntact(report.number, report.history)).toBe(true)
  expect(await refusalOf(the('resident').rate({ params, body: { level: 'fair' } }))).toBe('already_rated')
})

test('claiming stops the response clock; the handling clock has run since the dispatch', async () => {
  const before = await the('worker').detail({ params })
  const claimed = await the('worker').claim({ params, body: {} })
  expect(claimed.clock).toMatchObject({ stage: 'handle', startedAt: before.clock!.startedAt })
})

test('a worker and a leader claim at the same moment: one has it, the other is told', async () => {
  const outcomes = await Promise.allSettled([
    the('worker').claim({ params, body: {} }),
    the('leader').claim({ params, body: {} }),
  ])
  expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  const lost = outcomes.find((outcome) => outcome.status === 'rejected')!
  expect(lost.reason.problem).toMatchObject({ code: 'report_moved_on', status: 409 })
  const { history } = await the('worker').detail({ params })
  expect(history.filter(({ action }) => action === 'claim')).toHaveLength(1)
})

test('twenty different steps at the same moment: one is taken', async () => {
  const outcomes = await Promise.allSettled(
    Array.from({ length: 20 }, (_, at) =>
      at % 2 === 0
        ? the('worker').claim({ params, body: {} })
        : the('resident').withdraw({ params, body: { reason: '已经自己解决了' } }),
    ),
  )
  expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
})

test('notes written at the same moment are all kept and the chain holds', async () => {
  await Promise.all(
    ['一', '二', '三'].map((words) => the('worker').note({ params, body: { words: `第${words}次到场` } })),
  )
  const report = (await Report.findById(params.reportId).lean<ReportDocument>())!
  expect(report.history.filter(({ action }) => action === 'note')).toHaveLength(3)
  expect(isIntact(report.number, report.history)).toBe(true)
})

test('a returned case is at the desk, and once settled it cannot be returned again', async () => {
  const returned = await the('worker').return({ params, body: { reason: '不在本网格范围' } })
  expect(returned).toMatchObject({ status: 'filed', queue: { kind: 'desk' }, claimantName: null })
  const queue = `grid:${scene.otherGridId}`
  const sent = await the('dispatcher').dispatch({ params, body: { queue, settled: true } })
  expect(sent).toMatchObject({ status: 'dispatched', queue: { key: queue } })
  expect(await refusalOf(the('otherWorker').return({ params, body: { reason: '也不是我的' } }))).toBe('return_settled')
})

test('a redispatch keeps the number and takes the case from its claimant', async () => {
  const { number } = await the('worker').claim({ params, body: {} })
  const body = { queue: `department:${scene.departmentId}`, reason: '需要专业设备' }
  const moved = await the('dispatcher').redispatch({ params, body })
  expect(moved).toMatchObject({ number, status: 'dispatched', claimantName: null, queue: { name: '城管和综合执法局' } })
  expect(await refusalOf(the('worker').resolve({ params, body: result }))).toBe('report_moved_on')
  expect((await the('handler').claim({ params, body: {} })).status).toBe('handling')
})

test('a leader moves cases among their own grids only', async () => {
  const within = { queue: `grid:${scene.otherGridId}`, reason: '就近处理' }
  expect((await the('leader').redispatch({ params, body: within })).queue?.key).toBe(within.queue)
  const beyond = { queue: `department:${scene.departmentId}`, reason: '交给部门' }
  expect(await refusalOf(the('leader').redispatch({ params, body: beyond }))).toBe('forbidden')
})

test('a queue that does not exist is refused by name', async () => {
  await the('worker').return({ params, body: { reason: '不在本网格' } })
  const body = { queue: `grid:${'f'.repeat(24)}` }
  expect(await refusalOf(the('dispatcher').dispatch({ params, body }))).toBe('queue_unknown')
  const community = { queue: `grid:${scene.district.communityIds[0]}` }
  expect(await refusalOf(the('dispatcher').dispatch({ params, body: community }))).toBe('queue_unknown')
})

test('an after-photo is demanded where the matter says so', async () => {
  const strict = await buildScene({ afterPhotoRequired: true, code: '0102' })
  const report = await buildReport(strict, { matterCode: '0102' })
  const own = { reportId: String(report._id) }
  await as(strict.worker.token).reports.claim({ params: own, body: {} })
  const refused = as(strict.worker.token).reports.resolve({ params: own, body: result })
  expect(await refusalOf(refused)).toBe('after_photo_required')
})

test('a matter that closes by itself needs no checker', async () => {
  await changeMatter(null, scene.matter.id, { closeAutomatically: true })
  const report = await buildReport(scene)
  params = { reportId: String(report._id) }
  expect(await handled()).toMatchObject({ status: 'closed', queue: null, ratingClosesAt: expect.any(String) })
})

test('a failed check sends the case back to the queue it was worked in', async () => {
  await handled()
  const failed = await the('checker').fail({ params, body: { reason: '地面仍有污渍' } })
  expect(failed).toMatchObject({ status: 'dispatched', queue: { key: `grid:${scene.gridId}` }, outcome: null })
})

test('whoever handled the case does not check it', async () => {
  await handled()
  await Report.updateOne({ _id: params.reportId }, { $addToSet: { handlerIds: scene.officer.actor.id } })
  expect(await refusalOf(the('officer').close({ params, body: {} }))).toBe('same_person')
})

test('an unsatisfied rating reopens at most twice, and another checker than before closes', async () => {
  for (const checker of ['checker', 'otherChecker', 'officer'] as const) {
    await handled()
    await the(checker).close({ params, body: {} })
    const rated = await the('resident').rate({ params, body: { level: 'unsatisfied', words: '又满了' } })
    expect(rated.status).toBe(checker === 'officer' ? 'closed' : 'dispatched')
  }
  const end = await the('resident').detail({ params })
  expect(end).toMatchObject({ reopenings: 2, rating: { level: 'unsatisfied' } })
})

test('the checker of the first round is refused in the second', async () => {
  await closed()
  await the('resident').rate({ params, body: { level: 'very_unsatisfied' } })
  await handled()
  expect(await refusalOf(the('checker').close({ params, body: {} }))).toBe('same_person')
})

test('after fifteen days a rating comes too late', async () => {
  await closed()
  await Report.updateOne({ _id: params.reportId }, { $set: { ratingClosesAt: new Date(Date.now() - 1000) } })
  const late = the('resident').rate({ params, body: { level: 'satisfied' } })
  expect(await refusalOf(late)).toBe('rating_closed')
})

describe('nobody sees what is not theirs', () => {
  test.each<[Name, boolean]>([
    ['resident', true],
    ['worker', true],
    ['leader', true],
    ['dispatcher', true],
    ['officer', true],
    ['checker', true],
    ['auditor', true],
    ['admin', true],
    ['neighbour', false],
    ['otherWorker', false],
    ['handler', false],
  ])('%s reads a complaint in the first grid: %s', async (name, may) => {
    const read = the(name).detail({ params })
    if (may) expect((await read).id).toBe(params.reportId)
    else expect(await refusalOf(read)).toBe('not_found')
  })

  test('a move on what one cannot see is not_found, not a hint', async () => {
    expect(await refusalOf(the('otherWorker').claim({ params, body: {} }))).toBe('not_found')
    expect(await refusalOf(the('neighbour').withdraw({ params, body: { reason: '想撤回' } }))).toBe('not_found')
    expect(await refusalOf(the('neighbour').rate({ params, body: { level: 'fair' } }))).toBe('not_found')
  })

  test('a dispatcher of another street sees neither the report nor its desk', async () => {
    const elsewhere = await buildStaff({ role: 'dispatcher', areaIds: ['e'.repeat(24)] })
    const reports = as(elsewhere.token).reports
    expect((await reports.board({ query: {} })).items).toEqual([])
    expect(await refusalOf(reports.detail({ params }))).toBe('not_found')
  })
})

test('a case at another desk waits there to be dispatched', async () => {
  const [here, there] = scene.district.communityIds as [string, string]
  const one = await buildStaff({ role: 'dispatcher', areaIds: [here] })
  const other = await buildStaff({ role: 'dispatcher', areaIds: [there] })
  const body = { queue: `desk:${there}`, reason: '在第二社区' }
  const sent = await as(one.token).reports.redispatch({ params, body })
  expect(sent).toMatchObject({ status: 'filed', queue: { key: body.queue }, clock: { stage: 'accept' } })
  expect((await as(other.token).reports.queue({ query: {} })).items).toHaveLength(1)
  const on = await as(other.token).reports.dispatch({ params, body: { queue: `grid:${scene.otherGridId}` } })
  expect(on.status).toBe('dispatched')
})

test('a leader does not undo a ruling of the dispatcher', async () => {
  const queue = `department:${scene.departmentId}`
  await the('dispatcher').redispatch({ params, body: { queue, reason: '由部门处理', settled: true } })
  const back = the('leader').redispatch({ params, body: { queue: `grid:${scene.gridId}`, reason: '拿回来' } })
  expect(await refusalOf(back)).toBe('forbidden')
})

test('the claimant keeps sight of the case after the grid got another worker', async () => {
  await the('worker').claim({ params, body: {} })
  await buildStaffing(scene.gridId, { workerId: scene.otherWorker.actor.id, leaderId: scene.leader.actor.id })
  expect((await the('worker').queue({ query: { scope: 'mine' } })).items.map(({ id }) => id)).toEqual([params.reportId])
  expect((await the('worker').resolve({ params, body: result })).status).toBe('resolved')
})

test('a leader standing in for a worker serves that grid', async () => {
  const standIn = await buildStaff({ role: 'leader', name: '钱替班' })
  await buildStaffing(scene.gridId, { workerId: scene.worker.actor.id, substituteId: standIn.actor.id })
  expect((await as(standIn.token).reports.queue({ query: {} })).items).toHaveLength(1)
})

test('who reported does not check, and goes on as staff in what only staff do', async () => {
  params = { reportId: String((await buildReport(scene, {}, scene.worker.actor))._id) }
  await handled()
  const { history } = await the('officer').detail({ params })
  expect(history.find(({ action }) => action === 'claim')).toMatchObject({ byRole: 'worker', byName: '李网格' })
  params = { reportId: String((await buildReport(scene, {}, scene.checker.actor))._id) }
  await handled()
  expect(await refusalOf(the('checker').close({ params, body: {} }))).toBe('same_person')
})

test('a follower does not learn how exactly the reporter was located', async () => {
  await the('neighbour').follow({ params, body: {} })
  expect((await the('neighbour').detail({ params })).place.accuracyMetres).toBeNull()
  expect((await the('worker').detail({ params })).place.accuracyMetres).toBe(5)
})

describe('a tip-off', () => {
  beforeEach(async () => {
    await changeMatter(null, scene.matter.id, { kinds: ['tip_off', 'complaint'] })
    params = { reportId: String((await buildSealed(scene))._id) }
  })

  test('never tells who handles it by whom it was, not even by which pseudonym', async () => {
    const { reporterId } = (await Report.findById(params.reportId).lean<ReportDocument>())!
    for (const name of ['worker', 'leader', 'dispatcher', 'officer', 'checker', 'auditor', 'admin'] as const) {
      const seen = JSON.stringify([
        await the(name).detail({ params }),
        ...(['worker', 'leader', 'dispatcher'].includes(name) ? [await the(name).queue({ query: {} })] : []),
      ])
      expect(seen).not.toContain(String(reporterId))
      expect(JSON.parse(seen)[0]).toMatchObject({ reporterName: null, followers: 0, mine: false })
      expect(JSON.parse(seen)[0].place.accuracyMetres).toBeNull()
      expect(seen).not.toContain('精度')
    }
  })

  test('ends as tip-offs end, and nothing else does', async () => {
    await the('worker').claim({ params, body: {} })
    const wrong = the('worker').resolve({ params, body: result })
    await expect(wrong).rejects.toMatchObject({ problem: { status: 400, issues: [{ path: 'outcome' }] } })
    const proved = await the('worker').resolve({ params, body: { outcome: 'partly', words: '现场查实一处' } })
    expect(proved.outcome).toBe('partly')
    params = { reportId: String((await buildReport(scene))._id) }
    await the('worker').claim({ params, body: {} })
    const alsoWrong = the('worker').resolve({ params, body: { outcome: 'proved', words: '现场查实' } })
    await expect(alsoWrong).rejects.toMatchObject({ problem: { status: 400, issues: [{ path: 'outcome' }] } })
  })

  test('is in no duplicate hint and cannot be followed', async () => {
    const at = { ...scene.district.middleOf('010101(A)'), datum: 'wgs84', matterCode: '0101' } as const
    const nearby = await the('neighbour').nearby({ query: at })
    expect(nearby.map(({ id }) => id)).not.toContain(params.reportId)
    expect(await refusalOf(the('neighbour').follow({ params, body: {} }))).toBe('not_found')
  })
})

describe('lists', () => {
  test('a queue is in the order of what is due, page by page, without gap or repeat', async () => {
    for (let made = 0; made < 6; made++) {
      clock.now = () => new Date(systemNow().getTime() - made * 3_600_000)
      await buildReport(scene)
    }
    clock.now = systemNow
    const seen: string[] = []
    let cursor: string | undefined
    do {
      const page = await the('worker').queue({ query: { limit: 3, cursor } })
      seen.push(...page.items.map(({ clock: running }) => running!.dueAt))
      cursor = page.next ?? undefined
    } while (cursor)
    expect(seen).toHaveLength(7)
    expect(seen).toEqual([...seen].sort())
  })

  test('a cursor that was made up is refused by name', async () => {
    expect(await refusalOf(the('worker').queue({ query: { cursor: 'x'.repeat(20) } }))).toBe('invalid_request')
  })

  test('the board filters by status, desk and colour, and counts agree with it', async () => {
    await buildReport(scene, { place: { by: 'words', words: '菜市场' } })
    const board = (query: object) => the('dispatcher').board({ query })
    expect((await board({})).items).toHaveLength(2)
    expect((await board({ atDesk: 'true' })).items).toHaveLength(1)
    expect((await board({ status: ['filed', 'dispatched'] })).items).toHaveLength(2)
    expect((await board({ status: 'closed' })).items).toEqual([])
    clock.now = () => new Date(Date.now() + 5 * 60_000)
    expect(await the('dispatcher').counts({ query: {} })).toMatchObject({
      byStatus: { filed: 1, dispatched: 1 },
      atDesk: 1,
    })
  })

  test('what is past its time is counted red, three quarters of it amber', async () => {
    const ago = new Date(Date.now() - 60_000)
    await Report.updateOne({ _id: params.reportId }, { $set: { 'clock.amberAt': ago } })
    expect(await the('admin').counts({ query: {} })).toMatchObject({ amber: 1, red: 0 })
    await Report.updateOne({ _id: params.reportId }, { $set: { 'clock.dueAt': ago } })
    expect(await the('admin').counts({ query: {} })).toMatchObject({ amber: 0, red: 1 })
    expect((await the('admin').board({ query: { colour: 'red' } })).items).toHaveLength(1)
  })

  test('a board is found by number', async () => {
    const { number } = await the('worker').detail({ params })
    const { items } = await the('admin').board({ query: { q: number } })
    expect(items.map((row) => row.number)).toEqual([number])
  })

  test('the queues offered for a report begin with its own grid and department', async () => {
    const offered = await the('dispatcher').queues({ query: { reportId: params.reportId } })
    const keys = offered.map(({ key }) => key)
    expect(keys.slice(0, 2)).toEqual([`grid:${scene.gridId}`, `department:${scene.departmentId}`])
  })
})

test('a submission by a worker on the round is theirs to follow', async () => {
  const made = await the('worker').submit({ body: submission(scene.district) })
  expect(made).toMatchObject({ mine: true, reporterName: '我' })
})
