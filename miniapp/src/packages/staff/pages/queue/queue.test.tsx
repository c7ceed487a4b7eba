import { act, screen, waitFor } from '@testing-library/react'
import type { ReportRow } from '@huisheng/contract'
import { NoAnswer, type Handlers } from '../../../../../test/fake/fake-api'
import { ago, buildRow, buildSession, idOf } from '../../../../../test/fake/samples'
import { staffSession } from '../../../../../test/fake/staff-city'
import { freshDevice, open, press, see } from '../../../../../test/person'
import { device } from '../../../../../test/stubs/taro'
import QueuePage from './index'

const due = (hours: number, colour: 'green' | 'amber' | 'red'): ReportRow['clock'] => ({
  stage: 'respond',
  startedAt: ago(9),
  amberAt: ago(1),
  dueAt: ago(-hours),
  colour,
})
const row = (n: number, change: Partial<ReportRow> = {}) =>
  buildRow({ id: idOf(1000 + n), matterName: `第 ${n} 件`, mine: false, status: 'dispatched', ...change })

const late = row(1, { clock: due(-50, 'red') })
const soon = row(2, { clock: due(0.5, 'amber') })
const mine = row(3, { clock: due(20, 'green'), status: 'handling', claimantName: '林晓岚' })

const queueOf = (open: ReportRow[], handlers: Handlers = {}): Handlers => ({
  'reports.queue': ({ query }) => ({ items: query.scope === 'mine' ? [mine] : open, next: null }),
  ...handlers,
})
const openQueue = (handlers: Handlers, session = staffSession()) => {
  const city = freshDevice({ session, handlers })
  open(QueuePage)
  return city
}
const cards = () => screen.queryAllByRole('link').map((link) => link.getAttribute('aria-label'))
const tab = (name: string) => screen.findByRole('tab', { name })

test('cases stand as the server sorts them, each clock in words beside its colour', async () => {
  openQueue(queueOf([late, soon, mine]))
  await see('已超期 2 天')
  await see('快到期 · 还剩 30 分钟')
  expect(cards().map((label) => label?.split('，')[0])).toEqual(['第 1 件', '第 2 件'])
})

test('tabs count, and show what waits, what is mine and everything', async () => {
  openQueue(queueOf([late, soon, mine]))
  const handling = await tab('处理中 1')
  await act(async () => handling.click())
  expect(cards()).toHaveLength(1)
  await see('按时 · 还剩 20 小时')
  const all = await tab('全部 3')
  await act(async () => all.click())
  expect(cards()).toHaveLength(3)
})

test('a card leads to the case', async () => {
  openQueue(queueOf([late]))
  await see('第 1 件')
  await act(async () => screen.getByRole('link').click())
  expect(device.visited).toEqual([`to /packages/staff/pages/report/index?id=${late.id}`])
})

test('a new case is announced and nothing moves until it is asked for; what left is named', async () => {
  let open = [late, soon]
  openQueue({ 'reports.queue': ({ query }) => ({ items: query.scope === 'mine' ? [] : open, next: null }) })
  await see('第 1 件')
  open = [soon, row(7), row(8)]
  await screen.findByText('有 2 件新工单', undefined, { timeout: 12_000 })
  expect(cards()).toHaveLength(2)
  await see('已不在队列')
  await press('有 2 件新工单，点此查看')
  await see('第 8 件')
  expect(cards().map((label) => label?.includes('新工单'))).toEqual([false, true, true])
  expect(screen.queryByText('已不在队列')).toBeNull()
  expect(screen.queryByText('有 2 件新工单')).toBeNull()
}, 20_000)

test('the network goes: what was read stays, and the page says so', async () => {
  let down = false
  openQueue({
    'reports.queue': () => {
      if (down) throw new NoAnswer()
      return { items: [late], next: null }
    },
  })
  await see('第 1 件')
  down = true
  await act(async () => device.showAgain())
  await see('没能刷新：网络不通，请检查网络后重试')
  await see(/暂时连不上服务器，看到的是/)
  expect(cards()).toHaveLength(1)
})

test('nothing answers at first: told, and a retry brings the queue', async () => {
  let down = true
  openQueue({
    'reports.queue': () => {
      if (down) throw new NoAnswer()
      return { items: [late], next: null }
    },
  })
  await see('没有连上网络')
  down = false
  await press('重试')
  await see('第 1 件')
})

test('a long queue is read stretch by stretch, then by cursor', async () => {
  const first = Array.from({ length: 25 }, (_, n) => row(n + 1))
  const city = openQueue({
    'reports.queue': ({ query }) => {
      if (query.scope === 'mine') return { items: [], next: null }
      return query.cursor ? { items: [row(99)], next: null } : { items: first, next: 'after-25' }
    },
  })
  await see('第 20 件')
  expect(cards()).toHaveLength(20)
  await press('再看一些')
  await see('第 99 件')
  expect(cards()).toHaveLength(26)
  expect(city.called('reports.queue').filter(({ query }) => query.cursor === 'after-25')).toHaveLength(1)
})

test('the distance is worked out only after the person asks', async () => {
  const asked = jest.fn((found: PositionCallback) =>
    found({ coords: { longitude: 114.2355, latitude: 22.5635, accuracy: 9 } } as GeolocationPosition),
  )
  Object.defineProperty(navigator, 'geolocation', { value: { getCurrentPosition: asked }, configurable: true })
  openQueue(queueOf([late]))
  await see('第 1 件')
  expect(asked).not.toHaveBeenCalled()
  await press('看离我多远')
  await see('离我 1.0 公里')
})

test.each([
  ['checker', [], '手上没有工单'],
  ['officer', ['待受理', '待核查', '全部'], '没有待受理的工单'],
  ['dispatcher', ['待受理', '待派遣', '全部'], '没有待受理的工单'],
  ['handler', ['待接单', '处理中', '全部'], '没有待接单的工单'],
] as const)('%s: its own tabs, and what an empty queue says', async (role, tabs, empty) => {
  openQueue({ 'reports.queue': () => ({ items: [], next: null }) }, staffSession({ role }))
  await see(empty)
  expect(screen.queryAllByRole('tab').map((one) => one.textContent)).toEqual(tabs)
})

test('a resident has no queue, and nothing is asked of the server', async () => {
  const city = openQueue(queueOf([late]), buildSession())
  await see('您没有工单')
  await waitFor(() => expect(city.called('reports.queue')).toHaveLength(0))
})
