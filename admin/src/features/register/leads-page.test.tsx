import { screen, waitFor, within } from '@testing-library/react'
import { chooseOption } from '../../../test/choose-option'
import { problem } from '../../../test/fixtures/fake-transport'
import { buildLead } from '../../../test/fixtures/register'
import { buildWorld } from '../../../test/fixtures/world'
import { renderApp } from '../../../test/render-app'

const cards = () => within(screen.getByRole('list', { name: '线索' })).getAllByRole('listitem')
const first = () => within(cards()[0] as HTMLElement)

test('what waits comes first; what was looked at stands with who looked and what came of it', async () => {
  const { user, address } = renderApp({ world: buildWorld('worker'), path: '/leads' })
  await screen.findByRole('list', { name: '线索' })
  expect(cards()).toHaveLength(20)
  expect(first().getByText('同一人在两处都登记为在住。')).toBeVisible()
  expect(first().getByText(/另一处：梅沙街道 第 2 网格/)).toBeVisible()
  await user.click(screen.getByRole('button', { name: '已核看' }))
  await waitFor(() => expect(cards()).toHaveLength(6))
  expect(address().search).toBe('?open=false')
  expect(first().getByText('已排除')).toBeVisible()
  expect(first().getByText(/黄文静 核看/)).toBeVisible()
  expect(first().queryByRole('button')).not.toBeInTheDocument()
})

test('filters live in the address, and a shared one opens so', async () => {
  const { user, address } = renderApp({ world: buildWorld('officer'), path: '/leads?kind=overcrowding' })
  await screen.findByRole('list', { name: '线索' })
  expect(cards().every((card) => card.textContent?.startsWith('居住过密'))).toBe(true)
  await chooseOption(user, screen.getByRole('combobox', { name: '线索类型' }), '频繁短租')
  await waitFor(() => expect(address().search).toBe('?kind=many_short_lets'))
  await waitFor(() => expect(cards().every((card) => card.textContent?.startsWith('频繁短租'))).toBe(true))
})

test('a filter nothing fits says so', async () => {
  const world = buildWorld('officer')
  world.register.leads = []
  renderApp({ world, path: '/leads?kind=overcrowding' })
  expect(await screen.findByText('没有待核看的线索')).toBeVisible()
  expect(screen.getByText('换个类型或区域再看。')).toBeVisible()
})

test('a lead is settled with a finding and words, and what came of it stays in sight', async () => {
  const world = buildWorld('leader')
  const { user } = renderApp({ world, path: '/leads' })
  await screen.findByRole('list', { name: '线索' })
  await user.click(first().getByRole('button', { name: '写下核看结果' }))
  await user.click(first().getByRole('button', { name: '记下结果' }))
  expect(await first().findByText('请写明看到的情况')).toBeVisible()
  expect(world.register.leads[0]?.finding).toBeNull()
  await user.click(first().getByRole('radio', { name: '已排除' }))
  await user.type(first().getByLabelText('看到的情况'), '一处已退租。')
  await user.click(first().getByRole('button', { name: '记下结果' }))
  expect(await first().findByText('一处已退租。')).toBeVisible()
  expect(first().queryByText('待核看')).not.toBeInTheDocument()
  await user.click(screen.getByRole('button', { name: '已核看' }))
  await waitFor(() => expect(cards()).toHaveLength(7))
})

test('who comes second is told who was first and what they found, and keeps what was typed', async () => {
  const world = buildWorld('officer')
  const { user } = renderApp({ world, path: '/leads' })
  await screen.findByRole('list', { name: '线索' })
  await user.click(first().getByRole('button', { name: '写下核看结果' }))
  await user.click(first().getByRole('radio', { name: '情况属实' }))
  await user.type(first().getByLabelText('看到的情况'), '两处都有人。')
  const settled = buildLead(0, {
    finding: 'cleared',
    words: '已经退租',
    lookedByName: '黄文静',
    lookedAt: '2026-11-20T02:00:00.000Z',
    canSettle: false,
  })
  world.register.leads = [settled, ...world.register.leads.slice(1)]
  await user.click(first().getByRole('button', { name: '记下结果' }))
  expect(await first().findByText(/^黄文静 已在 (2026-)?11-20 10:00 写下结果：已排除$/)).toBeVisible()
  expect(first().getByText(/「已经退租」/)).toBeVisible()
  expect(first().getByLabelText('看到的情况')).toHaveValue('两处都有人。')
  expect(first().getByRole('button', { name: '记下结果' })).toBeDisabled()
  await user.click(first().getByRole('button', { name: '取消' }))
  expect(first().getByText('已经退租')).toBeVisible()
  expect(first().queryByRole('button')).not.toBeInTheDocument()
})

test('a failed list offers a retry', async () => {
  let broken = true
  const { user } = renderApp({
    world: buildWorld('officer'),
    path: '/leads',
    transport: (usual) => async (request) => {
      if (broken && request.path === '/register/leads') throw problem('not_found')
      return usual(request)
    },
  })
  expect(await screen.findByText('内容不存在，或您无权查看')).toBeVisible()
  broken = false
  await user.click(screen.getByRole('button', { name: '重试' }))
  expect(await screen.findByRole('list', { name: '线索' })).toBeVisible()
})

test('who may not settle is offered nothing', async () => {
  const world = buildWorld('auditor')
  world.register.leads = [buildLead(0, { canSettle: false })]
  renderApp({ world, path: '/leads' })
  await screen.findByRole('list', { name: '线索' })
  expect(first().queryByRole('button')).not.toBeInTheDocument()
})
