import { screen } from '@testing-library/react'
import { buildApplied, buildOrganisation } from '../../../../../test/fake/organisations'
import { NoAnswer, type Handlers } from '../../../../../test/fake/fake-api'
import { idOf } from '../../../../../test/fake/samples'
import { freshDevice, open, press, see } from '../../../../../test/person'
import { device } from '../../../../../test/stubs/taro'
import MyOrganisations from './index'

const start = (handlers: Handlers = {}) => {
  const city = freshDevice({ handlers })
  open(MyOrganisations)
  return city
}

test('each organisation says how it stands in words, and opens', async () => {
  start({
    'organisations.mine': () => [
      buildOrganisation(),
      buildApplied({ id: idOf(7002), name: '山海房产中介', status: 'refused', reason: '请补营业执照' }),
    ],
  })
  await see('已通过，可以申报')
  await see('我是管理员')
  await see('没有通过')
  await see('原因：请补营业执照')
  screen.getByRole('link', { name: '山海房产中介，没有通过' }).click()
  expect(device.visited).toEqual([`to /packages/organisation/pages/organisation/index?id=${idOf(7002)}`])
})

test('nobody’s organisation yet: it says what one is for and how to begin', async () => {
  start({ 'organisations.mine': () => [] })
  await see(/可以用表格一次申报多套房屋/)
  await press('申请单位入驻')
  expect(device.visited).toEqual(['to /packages/organisation/pages/apply/index'])
})

test('without a network the person is told, and a retry shows the list', async () => {
  let down = true
  start({
    'organisations.mine': () => {
      if (down) throw new NoAnswer()
      return [buildOrganisation()]
    },
  })
  await see('没有连上网络')
  down = false
  await press('重试')
  await see('海涛物业服务有限公司')
})

test('whoever is not signed in is led to do so, and nothing is asked of the server', async () => {
  const city = freshDevice({ session: null })
  open(MyOrganisations)
  await press('登录')
  expect(device.visited).toEqual(['to /pages/sign-in/index'])
  expect(city.called('organisations.mine')).toEqual([])
})
