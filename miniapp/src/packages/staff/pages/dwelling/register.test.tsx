import { act, fireEvent, screen } from '@testing-library/react'
import { dwelling, plate } from '../../../../../test/fake/declare'
import { NoAnswer, Refusal, type Handlers } from '../../../../../test/fake/fake-api'
import { idOf } from '../../../../../test/fake/samples'
import { staffSession } from '../../../../../test/fake/staff-city'
import { buildLead, leadServer, taskServer } from '../../../../../test/fake/verify'
import { freshDevice, gone, open, press, see, type } from '../../../../../test/person'
import { device } from '../../../../../test/stubs/taro'
import DoorPage from '../../../declare/pages/door/index'
import LeadsPage from '../leads/index'
import PersonPage from '../person/index'
import DwellingPage from './index'

const start = (page: () => JSX.Element, handlers: Handlers = taskServer().handlers, session = staffSession()) => {
  const city = freshDevice({ session, params: { id: idOf(4001) }, handlers })
  open(page)
  return city
}
const pick = async (name: string) => {
  const found = await screen.findByRole('radio', { name })
  await act(async () => void fireEvent.click(found))
}

test('a dwelling tells who lives there now, who did, and what each entry rests on', async () => {
  start(DwellingPage)
  await see('有人居住，1 人')
  await see('以前住的人（1 位）')
  expect(screen.getAllByText(/林晓岚 .*核实，申报 SB202610010001/)).toHaveLength(2)
  await see('2026年10月1日 至 2027年9月30日')
  await press('查看林*的档案')
  expect(device.visited).toContain(`to /packages/staff/pages/person/index?id=${idOf(7000)}`)
})

test('a person stands masked; in full after a reason, and masked again on leaving', async () => {
  const city = start(PersonPage)
  await see('4403**********0011')
  await press('查看完整信息')
  await type('为什么查看', '急事')
  expect(screen.getByRole('button', { name: '记录并查看' }).getAttribute('aria-disabled')).toBe('true')
  await type('为什么查看', '电话联系本人核对')
  await press('记录并查看')
  await see('440303199001010017')
  expect(city.called('register.reveal').map(({ body }) => body)).toEqual([{ reason: '电话联系本人核对' }])
  await act(async () => device.hide())
  await gone('440303199001010017')
})

test('an auditor reads masked and is offered no more', async () => {
  start(PersonPage, taskServer().handlers, staffSession({ role: 'auditor' }))
  await see('4403**********0011')
  expect(screen.queryByRole('button', { name: '查看完整信息' })).toBeNull()
})

test('no network: told, and a retry brings the dwelling', async () => {
  let down = true
  const { handlers } = taskServer()
  start(DwellingPage, {
    ...handlers,
    'register.dwelling': (call) => {
      if (down) throw new NoAnswer()
      return handlers['register.dwelling']!(call)
    },
  })
  await see('没有连上网络')
  down = false
  await press('重试')
  await see('有人居住，1 人')
})

test('a lead is looked at and settled with words, and moves to those looked at', async () => {
  const city = start(LeadsPage, leadServer().handlers)
  await see('一人多处在住')
  await see('另一处：第五网格的一处房屋')
  await press('写结果')
  await pick('已排除')
  await type('看到的情况', '已从那边搬走')
  await press('写好了')
  await see('没有要看的线索')
  expect(city.called('register.settleLead').map(({ body }) => body)).toEqual([
    { finding: 'cleared', words: '已从那边搬走' },
  ])
  await act(async () => screen.getByRole('tab', { name: '看过的' }).click())
  await see('看到的情况：已从那边搬走')
  expect(screen.queryByRole('button', { name: '写结果' })).toBeNull()
})

test('a lead somebody settled meanwhile: told, and the words stay', async () => {
  const server = leadServer()
  start(LeadsPage, server.handlers)
  await press('写结果')
  await pick('情况属实')
  await type('看到的情况', '两边都有人住')
  server.settle()
  await press('写好了')
  await see('已经有人处理过了，请刷新后查看')
  expect(screen.getByLabelText('看到的情况')).toHaveProperty('value', '两边都有人住')
})

test('a lead that is not mine to settle offers no deed', async () => {
  start(LeadsPage, leadServer(buildLead({ canSettle: false })).handlers)
  await see('一人多处在住')
  expect(screen.queryByRole('button', { name: '写结果' })).toBeNull()
})

test('no leads: said so; refused: said why', async () => {
  start(LeadsPage, { 'register.leads': () => ({ items: [], next: null }) })
  await see('没有要看的线索')
  start(DwellingPage, {
    'register.dwelling': () => {
      throw new Refusal('not_found')
    },
  })
  await see('内容不存在，或您无权查看')
})

test('a plate opened by staff offers the dwelling’s record, by a resident it does not', async () => {
  freshDevice({ session: staffSession(), params: { plate }, handlers: taskServer().handlers })
  const staff = open(DoorPage)
  await press('查看房屋档案')
  expect(device.visited).toContain(`to /packages/staff/pages/dwelling/index?id=${dwelling.id}`)
  staff.unmount()
  freshDevice({ params: { plate } })
  open(DoorPage)
  await see('申报居住情况')
  expect(screen.queryByText('查看房屋档案')).toBeNull()
})
