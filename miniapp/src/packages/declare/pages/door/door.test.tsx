import { act, screen } from '@testing-library/react'
import { buildDeclarationRow, dwelling, plate } from '../../../../../test/fake/declare'
import { Refusal } from '../../../../../test/fake/fake-api'
import { buildSession, idOf } from '../../../../../test/fake/samples'
import { freshDevice, open, press, see } from '../../../../../test/person'
import { device } from '../../../../../test/stubs/taro'
import { keepSession } from '../../../../state/session'
import DoorPage from './index'

test('the plate shows its address to anyone, and asks to sign in only at the tap', async () => {
  const city = freshDevice({ session: null, params: { plate } })
  open(DoorPage)
  await see(dwelling.address)
  expect(city.called('addresses.plate')[0]?.params).toEqual({ plate })
  await press('申报居住情况')
  expect(device.visited).toEqual(['to /pages/sign-in/index'])
  await act(async () => keepSession(buildSession()))
  await press('申报居住情况')
  expect(device.visited.at(-1)).toBe(`to /packages/declare/pages/new/index?dwelling=${dwelling.id}`)
})

test('the link as WeChat hands it over opens the same door', async () => {
  const city = freshDevice({ params: { q: encodeURIComponent(`https://site.example.test/d/${plate}`) } })
  open(DoorPage)
  await see(dwelling.address)
  expect(city.called('addresses.plate')[0]?.params).toEqual({ plate })
})

test('a problem here is reported with the door filled in', async () => {
  freshDevice({ params: { plate } })
  open(DoorPage)
  await press('上报这里的问题')
  const url = new URL(device.visited[0]?.slice(3) ?? '', 'http://fake.test')
  expect(url.pathname).toBe('/packages/report/pages/new/index')
  expect(url.searchParams.get('door')).toBe(dwelling.code)
  expect(url.searchParams.get('address')).toBe(dwelling.address)
})

test('my declarations at this door are there, those elsewhere not', async () => {
  freshDevice({
    params: { dwelling: dwelling.id },
    handlers: {
      'declarations.mine': () => ({
        items: [
          buildDeclarationRow({ kind: 'lease' }),
          buildDeclarationRow({ id: idOf(9), kind: 'vacancy', dwelling: { ...dwelling, id: idOf(10) } }),
        ],
        next: null,
      }),
    },
  })
  open(DoorPage)
  await see('租赁备案')
  expect(screen.queryByText('空置申报')).toBeNull()
})

test('a plate that is not ours is said plainly and leads on by address', async () => {
  const city = freshDevice({ params: { plate: 'nonsense' } })
  open(DoorPage)
  await press('按地址找房屋')
  expect(device.visited).toEqual(['to /packages/declare/pages/home/index'])
  expect(city.called('addresses.plate')).toEqual([])
})

test('a plate with a false signature is refused by the server and said', async () => {
  freshDevice({
    params: { plate },
    handlers: {
      'addresses.plate': () => {
        throw new Refusal('not_found')
      },
    },
  })
  open(DoorPage)
  await see('内容不存在，或您无权查看')
})
