import { screen, waitFor, within } from '@testing-library/react'
import { problem } from '../../../test/fixtures/fake-transport'
import { buildWorld } from '../../../test/fixtures/world'
import { renderApp } from '../../../test/render-app'

const rows = () => within(screen.getByRole('table')).getAllByRole('row').slice(1)

test('those who wait for a decision stand first', async () => {
  renderApp({ world: buildWorld('officer'), path: '/organisations' })
  await screen.findByRole('table')
  const states = rows().map((row) => row.textContent?.includes('待审核'))
  expect(states.indexOf(false)).toBe(6)
  expect(states.lastIndexOf(true)).toBe(5)
})

test('filters stand in the address, and a landlord without a credit code is no fault', async () => {
  const { user, address } = renderApp({ world: buildWorld('leader'), path: '/organisations?kind=landlord' })
  await screen.findByRole('table')
  for (const row of rows()) expect(row).toHaveTextContent('个人，无代码')
  await user.click(screen.getByLabelText('状态'))
  await user.click(await screen.findByTitle('已通过'))
  await waitFor(() => expect(address().search).toBe('?status=approved&kind=landlord'))
  await waitFor(() => expect(rows()).toHaveLength(1))
  await user.type(screen.getByLabelText('按单位名称找'), '没有{Enter}')
  expect(await screen.findByText('没有符合条件的单位')).toBeVisible()
})

test('an empty list says how organisations come to be in it', async () => {
  const world = buildWorld('admin')
  world.organisations.list = []
  renderApp({ world, path: '/organisations' })
  expect(await screen.findByText('还没有单位申请')).toBeVisible()
})

test('a list that cannot be read says why and can be tried again', async () => {
  let broken = true
  const { user } = renderApp({
    world: buildWorld('auditor'),
    path: '/organisations',
    transport: (usual) => async (request) => {
      if (broken && request.path === '/organisations') throw problem('forbidden')
      return usual(request)
    },
  })
  expect(await screen.findByText('您没有权限进行此操作')).toBeVisible()
  broken = false
  await user.click(screen.getByRole('button', { name: '重试' }))
  expect(await screen.findByRole('table')).toBeVisible()
})
