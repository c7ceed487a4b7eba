import { act, cleanup, screen, waitFor } from '@testing-library/react'
import { dwelling } from '../../../../../test/fake/declare'
import { NoAnswer, Refusal, type Handlers } from '../../../../../test/fake/fake-api'
import { ago, buildSession, idOf } from '../../../../../test/fake/samples'
import { staffSession } from '../../../../../test/fake/staff-city'
import { buildTask, pledgeServer, taskServer } from '../../../../../test/fake/verify'
import { freshDevice, gone, open, press, see, type } from '../../../../../test/person'
import { device } from '../../../../../test/stubs/taro'
import { signOut } from '../../../../features/accounts/sign-in'
import { guardTasks } from '../../../../features/verification/kept-tasks'
import { readStored } from '../../../../platform/storage'
import { keepSession } from '../../../../state/session'
import PledgePage from '../pledge/index'
import TasksPage from './index'

const room = (n: number, floor: number, name: string) =>
  buildTask({
    id: idOf(5100 + n),
    floor,
    dwelling: { ...dwelling, id: idOf(4100 + n), address: `${dwelling.address.slice(0, -4)}${name}` },
  })
const rooms = [room(1, 12, '1210'), room(2, 3, '301'), room(3, 12, '1202')]
const roomsOf = (changes: Handlers = {}): Handlers => ({
  ...taskServer().handlers,
  'declarations.tasks': () => ({ items: rooms, next: null }),
  'declarations.detail': ({ params }) => rooms.find(({ id }) => id === params.declarationId)!,
  ...changes,
})
const start = (handlers: Handlers, params: Record<string, string> = {}, session = staffSession()) => {
  const city = freshDevice({ session, handlers, params })
  open(TasksPage)
  return city
}
const inBuilding = { building: dwelling.buildingId }
const cards = () => screen.queryAllByRole('link').map((one) => one.getAttribute('aria-label')?.split('，')[0])

test('buildings stand with how many wait, how many are late and the earliest end', async () => {
  start(taskServer().handlers)
  await see('最早的已超期 2 天')
  expect(screen.getByRole('link').getAttribute('aria-label')).toBe('海涛花园 3 栋，2 份待核实，1 份已超期')
  await act(async () => screen.getByRole('link').click())
  expect(device.visited).toContain(`to /packages/staff/pages/tasks/index?building=${dwelling.buildingId}`)
})

test('within a building, tasks go floor by floor and room by room, and each leads to its page', async () => {
  start(roomsOf(), inBuilding)
  await see('3 层')
  expect(cards()).toEqual(['301', '1202', '1210'])
  await act(async () => screen.getAllByRole('link')[0]!.click())
  expect(device.visited).toContain(`to /packages/staff/pages/verify/index?id=${idOf(5102)}`)
})

test('what was tried and agreed stands on the card', async () => {
  const appointment = { from: ago(-24), until: ago(-26), state: 'accepted' } as const
  const row = buildTask({ attempts: 2, warnings: 1, appointment })
  start({ ...taskServer(row).handlers }, inBuilding)
  await see(/^约好了：/)
  await see('去过 2 次')
  await see('1 处要留意')
})

test('the building opened is on the device without a network, and says of when it is', async () => {
  let down = false
  const at =
    (handler: Handlers['declarations.tasks']): Handlers['declarations.tasks'] =>
    (call) => {
      if (down) throw new NoAnswer()
      return handler!(call)
    }
  const city = start(roomsOf({ 'declarations.tasks': at(() => ({ items: rooms, next: null })) }), inBuilding)
  await see('3 层')
  await waitFor(() => expect(city.called('declarations.detail')).toHaveLength(3))
  down = true
  open(TasksPage)
  await screen.findByText(/暂时连不上服务器，看到的是 今天 .* 的/)
  expect(cards().filter((one) => one === '301')).toHaveLength(2)
})

test('nothing kept and no network: told, and a retry brings the tasks', async () => {
  let down = true
  start(
    roomsOf({
      'declarations.tasks': () => {
        if (down) throw new NoAnswer()
        return { items: rooms, next: null }
      },
    }),
    inBuilding,
  )
  await see('没有连上网络')
  down = false
  await press('重试')
  await see('3 层')
})

test.each([
  ['signing out', () => signOut()],
  ['another person signing in', () => keepSession(staffSession({ id: idOf(77), name: '周启明' }))],
])('%s clears what was kept', async (_name, leave) => {
  guardTasks()
  const city = start(roomsOf(), inBuilding)
  await waitFor(() => expect(city.called('declarations.detail')).toHaveLength(3))
  const details = () => Object.keys(readStored<{ details: object }>(`tasks:${dwelling.buildingId}`)?.details ?? {})
  await waitFor(() => expect(details()).toHaveLength(3))
  cleanup()
  await act(async () => leave())
  expect(details()).toEqual([])
  expect(readStored('tasks')).toBeNull()
})

test('no building, nothing waits: said so', async () => {
  start({ ...taskServer().handlers, 'declarations.taskBuildings': () => [] })
  await see('没有待核实的申报')
})

test('before the first look the pledge is signed under one’s own name, then the list is there', async () => {
  const city = start(pledgeServer(roomsOf()), inBuilding, staffSession({ pledgeVersion: null }))
  await press('阅读并签署')
  expect(device.visited).toContain('to /packages/staff/pages/pledge/index')

  const page = open(PledgePage)
  await see(/我因工作需要查看居民的个人信息/)
  await type('写下您的姓名', '林小岚')
  await press('签署')
  await see('姓名与账号不一致')
  await type('写下您的姓名', '林晓岚')
  await press('签署')
  await waitFor(() => expect(device.visited).toContain('back'))
  page.unmount()
  expect(city.called('accounts.signPledge')).toHaveLength(2)

  await act(async () => device.showAgain())
  await see('3 层')
  await gone('阅读并签署')
})

test('a pledge replaced meanwhile is read again before it is signed', async () => {
  let version = '2026-11-01'
  freshDevice({
    session: staffSession(),
    handlers: {
      'accounts.pledge': () => ({ version, text: [`${version} 的承诺`], signedAt: null }),
      'accounts.signPledge': () => {
        version = '2026-12-01'
        throw new Refusal('pledge_outdated')
      },
    },
  })
  open(PledgePage)
  await see('2026-11-01 的承诺')
  await type('写下您的姓名', '林晓岚')
  await press('签署')
  await see('2026-12-01 的承诺')
  await see('保密承诺书已更新，请重新阅读后签署')
  expect(screen.getByLabelText('写下您的姓名')).toHaveProperty('value', '林晓岚')
})

test('on a device that is not bound: why, who helps, and reports still there', async () => {
  const kept = roomsOf()
  const city = start(kept, inBuilding)
  await waitFor(() => expect(city.called('declarations.detail')).toHaveLength(3))
  device.serve(async () => ({
    status: 403,
    data: { type: 'about:blank', code: 'device_not_bound', title: '没有绑定', status: 403, requestId: 'r' },
  }))
  const { unmount } = open(TasksPage)
  await see(/^请用绑定的(电脑|手机)查看$/)
  await see(/请管理员在后台解除旧的绑定/)
  expect(readStored('tasks')).toBeNull()
  await press('去看我的工单')
  expect(device.visited).toContain('to /packages/staff/pages/queue/index')
  unmount()
})

test.each([
  ['auditor', '这里给上门核实的人用'],
  ['handler', '这里不对您开放'],
] as const)('%s verifies nothing, and nothing is asked of the server', async (role, words) => {
  const city = start(roomsOf(), {}, staffSession({ role }))
  await see(words)
  expect(city.called('declarations.taskBuildings')).toEqual([])
})

test('a resident sees nothing of it', async () => {
  const city = start(roomsOf(), inBuilding, buildSession())
  await see('这里不对您开放')
  expect(city.called('declarations.tasks')).toEqual([])
})
