import { act, screen, waitFor } from '@testing-library/react'
import { freshDevice, gone, open, press, see } from '../../../test/person'
import { buildSession, resident } from '../../../test/fake/samples'
import { device } from '../../../test/stubs/taro'
import Home from './index'

const positions = (found: GeolocationCoordinates | null) => {
  let asked = 0
  Object.defineProperty(navigator, 'geolocation', {
    configurable: true,
    value: {
      getCurrentPosition: (done: PositionCallback, fail: PositionErrorCallback) => {
        asked++
        if (found) done({ coords: found } as GeolocationPosition)
        else fail({ code: 1, PERMISSION_DENIED: 1 } as GeolocationPositionError)
      },
    },
  })
  return () => asked
}
const here = { longitude: 114.2355, latitude: 22.5545, accuracy: 12 } as GeolocationCoordinates

test('a resident finds the worker of the grid and calls', async () => {
  positions(here)
  const city = freshDevice()
  open(Home)
  await press('找到我的网格员')
  await see('网格员 林晓岚')
  expect(city.called('staffing.locate')[0]?.query).toMatchObject({ datum: 'wgs84', longitude: '114.2355' })
  await press('打电话给林晓岚')
  expect(device.called).toEqual(['13800000002'])
})

test('latest reports and unread notices stand on the front page', async () => {
  freshDevice()
  open(Home)
  await see('最近的上报')
  await see('路灯不亮')
  await waitFor(() => expect(screen.getByRole('tab', { name: '消息，1 条未读' })).toBeTruthy())
})

test('a resident sees no queue, a worker does', async () => {
  freshDevice({ session: buildSession({ me: { ...resident, role: 'worker' } }) })
  const { unmount } = open(Home)
  await press(/^我的工单/)
  expect(device.visited).toContain('to /packages/staff/pages/queue/index')
  unmount()
  freshDevice()
  open(Home)
  await see('提建议')
  expect(screen.queryByText('我的工单')).toBeNull()
})

test('elder mode is one press away and back', async () => {
  freshDevice()
  open(Home)
  await act(async () => screen.getByRole('switch').click())
  expect(document.querySelector('.page--elder')).not.toBeNull()
  await act(async () => screen.getByRole('switch').click())
  await gone('标准版')
})
