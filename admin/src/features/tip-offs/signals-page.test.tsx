import type { Role } from '@huisheng/contract'
import { screen, waitFor, within } from '@testing-library/react'
import { problem } from '../../../test/fixtures/fake-transport'
import { buildSignal } from '../../../test/fixtures/tip-offs'
import { buildWorld } from '../../../test/fixtures/world'
import { renderApp } from '../../../test/render-app'

const open = async (role: Role = 'reviewer', path = '/tip-off-signals') => {
  const world = buildWorld(role)
  const app = renderApp({ world, path })
  await screen.findByRole('list', { name: '滥用嫌疑' })
  return { ...app, world }
}
const cards = () => within(screen.getByRole('list', { name: '滥用嫌疑' })).getAllByRole('listitem')
const first = () => within(cards()[0] as HTMLElement)

test('a suspicion says what it rests on and leads to the tip-offs', async () => {
  await open()
  expect(cards()).toHaveLength(4)
  expect(screen.getByText(/不影响举报的处理，也不会删除或隐藏举报/)).toBeVisible()
  expect(first().getByText('同一设备短时间内多次举报')).toBeVisible()
  const links = first().getAllByRole('link')
  expect(links.map((link) => link.getAttribute('href'))).toEqual([
    `/tip-offs/${buildSignal(0).reportId}`,
    '/tip-offs?q=202611200031',
    '/tip-offs?q=202611200032',
  ])
})

test('a suspicion is settled with words, and what came of it stays in sight', async () => {
  const { user, world } = await open()
  await user.click(first().getByRole('button', { name: '写下核看结果' }))
  await user.click(first().getByRole('radio', { name: '排除嫌疑，放行' }))
  await user.click(first().getByRole('button', { name: '记下结果' }))
  expect(await first().findByText('请写明理由，至少 4 个字')).toBeVisible()
  expect(world.tipOffs.signals[0]?.settled).toBeNull()
  await user.type(first().getByLabelText('依据'), '同一小区的不同问题，都属实')
  await user.click(first().getByRole('button', { name: '记下结果' }))
  expect(await first().findByText('排除，放行')).toBeVisible()
  expect(first().queryByRole('button')).not.toBeInTheDocument()
  await user.click(screen.getByRole('button', { name: '已核看' }))
  await waitFor(() => expect(cards()).toHaveLength(1))
  expect(first().getByText('同一小区的不同问题，都属实')).toBeVisible()
})

test('who comes second is told so, and keeps what was typed', async () => {
  const { user, world } = await open('auditor')
  await user.click(first().getByRole('button', { name: '写下核看结果' }))
  await user.click(first().getByRole('radio', { name: /属实/ }))
  await user.type(first().getByLabelText('依据'), '照片来自网上')
  world.tipOffs.signals = world.tipOffs.signals.map((signal) => ({
    ...signal,
    settled: { suspicious: false, words: '看过了，没有问题', byName: '黄文静', at: new Date().toISOString() },
  }))
  await user.click(first().getByRole('button', { name: '记下结果' }))
  expect(await first().findByText('已经有人处理过了，请刷新后查看')).toBeVisible()
  expect(first().getByLabelText('依据')).toHaveValue('照片来自网上')
})

test('an administrator reads and settles nothing', async () => {
  await open('admin')
  expect(screen.queryByRole('button', { name: '写下核看结果' })).not.toBeInTheDocument()
})

test('none that wait says so; a failed list offers another try', async () => {
  const world = buildWorld('reviewer')
  world.tipOffs.signals = []
  let broken = true
  const { user } = renderApp({
    world,
    path: '/tip-off-signals',
    transport: (usual) => async (request) => {
      if (broken && request.path === '/tip-off-signals') throw problem('too_many_requests')
      return usual(request)
    },
  })
  expect(await screen.findByText(/操作太频繁/)).toBeVisible()
  broken = false
  await user.click(screen.getByRole('button', { name: '重试' }))
  expect(await screen.findByText('没有待核看的嫌疑')).toBeVisible()
})
