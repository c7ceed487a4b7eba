import { staff } from '@huisheng/contract'
import { screen, waitFor, within } from '@testing-library/react'
import { chooseOption } from '../../../test/choose-option'
import { problem } from '../../../test/fixtures/fake-transport'
import { buildWorld } from '../../../test/fixtures/world'
import { renderApp } from '../../../test/render-app'

const path = '/my-kin'
const person = (at: number) => within(screen.getByRole('group', { name: `第 ${at} 人` }))

test.each(staff)('a %s finds the declaration, why it is asked, and what they declared, masked', async (role) => {
  renderApp({ world: buildWorld(role), path })
  const table = within(await screen.findByRole('table', { name: '我申报的近亲属' }))
  expect(table.getByText('4403**********1234')).toBeVisible()
  expect(table.getAllByText('没有填')).toHaveLength(2)
  expect(screen.getByText(/不让工作人员和他们的近亲属领取奖励/)).toBeVisible()
})

test('the whole list is written anew; a failed try keeps every field', async () => {
  let failed = false
  const world = buildWorld('worker')
  const { user } = renderApp({
    world,
    path,
    transport: (usual) => async (request) => {
      if (!failed && request.method === 'PUT') {
        failed = true
        throw problem('unavailable')
      }
      return usual(request)
    },
  })
  await user.click(await screen.findByRole('button', { name: '重新填写名单' }))
  expect(screen.getByText(/从前申报的 2 人只能看到遮盖后的样子/)).toBeVisible()
  await user.type(person(1).getByLabelText('手机（可不填）'), '1380000')
  await user.click(screen.getByRole('button', { name: '保存名单' }))
  expect(await screen.findByText('请填写姓名')).toBeVisible()
  expect(screen.getByText('请输入 11 位手机号码')).toBeVisible()
  await user.type(person(1).getByLabelText('手机（可不填）'), '1234')
  await user.type(person(1).getByLabelText('姓名'), '何晓岚')
  await chooseOption(user, person(1).getByLabelText('与您的关系'), '配偶')
  await user.click(screen.getByRole('button', { name: '再加一人' }))
  await user.type(person(2).getByLabelText('姓名'), '何海晴')
  await chooseOption(user, person(2).getByLabelText('与您的关系'), '父母')
  await user.type(person(2).getByLabelText('证件号码（可不填）'), '440308194901011234')
  await user.click(screen.getByRole('button', { name: '保存名单' }))
  expect(await screen.findByText('服务正在维护，请稍后再试')).toBeVisible()
  expect(person(2).getByLabelText('姓名')).toHaveValue('何海晴')
  await user.click(screen.getByRole('button', { name: '保存名单' }))
  const table = within(await screen.findByRole('table', { name: '我申报的近亲属' }))
  expect(table.getByText('138****1234')).toBeVisible()
  expect(world.kin.list.map(({ relation }) => relation)).toEqual(['spouse', 'parent'])
  expect(document.body).not.toHaveTextContent('何晓岚')
})

test('one can be taken out again, and an empty list is said to be one before it is saved', async () => {
  const world = buildWorld('leader')
  const { user } = renderApp({ world, path })
  await user.click(await screen.findByRole('button', { name: '重新填写名单' }))
  await user.click(screen.getByRole('button', { name: '去掉第 1 人' }))
  expect(await screen.findByText(/名单是空的/)).toBeVisible()
  await user.click(screen.getByRole('button', { name: '没有要申报的，保存' }))
  expect(await screen.findByText('您还没有申报近亲属')).toBeVisible()
  await waitFor(() => expect(world.kin.list).toEqual([]))
})

test('a list that fails offers another try', async () => {
  let broken = true
  const { user } = renderApp({
    world: buildWorld('officer'),
    path,
    transport: (usual) => async (request) => {
      if (broken && request.path === '/me/kin') throw problem('too_many_requests')
      return usual(request)
    },
  })
  expect(await screen.findByText(/操作太频繁/)).toBeVisible()
  broken = false
  await user.click(screen.getByRole('button', { name: '重试' }))
  expect(await screen.findByRole('table', { name: '我申报的近亲属' })).toBeVisible()
})
