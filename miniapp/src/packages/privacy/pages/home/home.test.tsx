import { act, fireEvent, screen, waitFor } from '@testing-library/react'
import type { PrivacyRequestView } from '@huisheng/contract'
import { NoAnswer, type Handlers } from '../../../../../test/fake/fake-api'
import { ago, idOf } from '../../../../../test/fake/samples'
import { freshDevice, open, press, see, type } from '../../../../../test/person'
import MyData from './index'

const request = (change: Partial<PrivacyRequestView> = {}): PrivacyRequestView => ({
  id: idOf(8100),
  number: 'GR20261122001',
  kind: 'delete',
  status: 'open',
  askedAt: ago(1),
  dueAt: ago(-360),
  words: '我已搬离，请删除',
  answer: null,
  answeredAt: null,
  answeredByName: null,
  effects: [],
  personId: null,
  askedByMasked: '张*',
  canAnswer: false,
  ...change,
})
const start = (handlers: Handlers = {}) => {
  const city = freshDevice({
    handlers: {
      'privacy.accesses': () => ({ items: [], next: null }),
      'privacy.myRequests': () => ({ items: [], next: null }),
      ...handlers,
    },
  })
  open(MyData)
  return city
}
const rights = async () => {
  const tab = await screen.findByRole('tab', { name: '副本与更正' })
  await act(async () => void fireEvent.click(tab))
}

test('who looked, why and when, is read by the person it concerns', async () => {
  start({
    'privacy.accesses': () => ({
      items: [{ at: ago(1), by: '李网格（网格员）', action: '查看完整信息', what: '居住申报', reason: '上门核实证件' }],
      next: null,
    }),
  })
  await see('李网格（网格员）')
  await see('原因：上门核实证件')
})

test('nobody has looked: the page says what would be recorded', async () => {
  start()
  await see('还没有人查看过')
})

test('without a network the person is told and may try again', async () => {
  start({
    'privacy.accesses': () => {
      throw new NoAnswer()
    },
  })
  await see('重试')
})

test('a request to delete goes out once, however often it is tried, and what was typed stays', async () => {
  let down = true
  const city = start({
    'privacy.ask': () => {
      if (down) throw new NoAnswer()
      return request()
    },
    'privacy.myRequests': () => ({ items: down ? [] : [request()], next: null }),
  })
  await rights()
  await press(/^删除我的信息/)
  await type('您的要求', '我已搬离，请删除')
  await press('提交')
  await see(/网络不通/)
  down = false
  await press('提交')
  await waitFor(() => expect(city.called('privacy.ask')).toHaveLength(2))
  const [first, second] = city.called('privacy.ask').map(({ body }) => body)
  expect(second).toEqual(first)
  await see('办理中')
})

test('what was kept is told with the reason why', async () => {
  start({
    'privacy.myRequests': () => ({
      items: [
        request({
          status: 'refused',
          answer: '您仍登记在住',
          effects: [{ what: '居住登记', done: false, why: '在住期间依法登记' }],
        }),
      ],
      next: null,
    }),
  })
  await rights()
  await see('不能办理')
  await see('居住登记：保留，在住期间依法登记')
})
