import { screen, waitFor } from '@testing-library/react'
import { freshDevice, gone, open, press, see } from '../../../test/person'
import { Refusal } from '../../../test/fake/fake-api'
import { buildNotice, idOf } from '../../../test/fake/samples'
import { device } from '../../../test/stubs/taro'
import Notices from './index'

const inbox = () => {
  let read = false
  return freshDevice({
    handlers: {
      'notices.list': () => ({
        items: [buildNotice(1, { readAt: read ? new Date().toISOString() : null })],
        next: null,
      }),
      'notices.unread': () => ({ count: read ? 0 : 1 }),
      'notices.read': () => {
        read = true
        return {}
      },
    },
  })
}

test('opening a notice marks it read and leads to its report', async () => {
  const city = inbox()
  open(Notices)
  await press(/^未读，网格员已接单/)
  expect(device.visited).toContain(`to /pages/report/index?id=${idOf(1000)}`)
  await waitFor(() => expect(city.called('notices.read')[0]?.body).toEqual({ noticeIds: [buildNotice(1).id] }))
  await waitFor(() => expect(screen.queryByRole('button', { name: /^未读/ })).toBeNull())
})

test('all are marked read at once', async () => {
  const city = inbox()
  open(Notices)
  await press(/全部标为已读/)
  await gone(/全部标为已读/)
  expect(city.called('notices.read')[0]?.body).toEqual({})
})

test('an empty inbox says what will come', async () => {
  freshDevice({
    handlers: { 'notices.list': () => ({ items: [], next: null }), 'notices.unread': () => ({ count: 0 }) },
  })
  open(Notices)
  await see('还没有消息')
})

test('a server in trouble is told, with a retry', async () => {
  freshDevice({
    handlers: {
      'notices.list': () => {
        throw new Refusal('unavailable')
      },
    },
  })
  open(Notices)
  await see('服务正在维护，请稍后再试')
  await see('重试')
})
