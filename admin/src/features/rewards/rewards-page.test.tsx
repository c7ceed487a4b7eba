import { screen, waitFor, within } from '@testing-library/react'
import { problem } from '../../../test/fixtures/fake-transport'
import { buildWorld } from '../../../test/fixtures/world'
import { renderApp } from '../../../test/render-app'

const rows = () =>
  within(screen.getByRole('table', { name: '奖励' }))
    .getAllByRole('row')
    .slice(1)

test('filters stand in the address: for me, appealed, and where a share stands', async () => {
  const { user, address } = renderApp({
    world: buildWorld('reviewer'),
    path: '/rewards?shareStatus=held&status=nonsense',
  })
  await screen.findByRole('table', { name: '奖励' })
  expect(rows()).toHaveLength(1)
  expect(rows()[0]).toHaveTextContent('JL202611200003')
  await user.click(screen.getByRole('button', { name: '清除筛选' }))
  await waitFor(() => expect(rows()).toHaveLength(5))
  await user.click(screen.getByRole('button', { name: '待我办理' }))
  await waitFor(() => expect(rows()).toHaveLength(4))
  expect(address().search).toBe('?forMe=true')
  expect(screen.getByRole('button', { name: '待我办理' })).toHaveAttribute('aria-pressed', 'true')
  await user.click(screen.getByRole('button', { name: '有异议' }))
  await waitFor(() => expect(rows()).toHaveLength(1))
})

test('nothing found and nothing yet are said apart; a failure can be tried again', async () => {
  const world = buildWorld('approver')
  world.money.rewards.list = []
  let broken = true
  const { user } = renderApp({
    world,
    path: '/rewards?forMe=true',
    transport: (usual) => async (request) => {
      if (broken && request.path === '/rewards') throw problem('forbidden')
      return usual(request)
    },
  })
  expect(await screen.findByText('您没有权限进行此操作')).toBeVisible()
  broken = false
  await user.click(screen.getByRole('button', { name: '重试' }))
  expect(await screen.findByText('没有符合条件的奖励')).toBeVisible()
  await user.click(screen.getByRole('button', { name: '清除筛选' }))
  expect(await screen.findByText('还没有奖励')).toBeVisible()
})
