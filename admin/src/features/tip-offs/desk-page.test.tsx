import type { TipOffCase } from '@huisheng/contract'
import { screen, waitFor, within } from '@testing-library/react'
import { chooseOption } from '../../../test/choose-option'
import { problem } from '../../../test/fixtures/fake-transport'
import { buildCase, buildEventfulCase, buildTipOffReport } from '../../../test/fixtures/tip-offs'
import { buildWorld } from '../../../test/fixtures/world'
import { renderApp } from '../../../test/render-app'

const texts = ['倒废机油', '无证餐饮', '外墙施工']
const buildDesk = () => {
  const reports = texts.map((text, at) =>
    buildTipOffReport(at + 1, { text, status: at === 1 ? 'closed' : 'handling', outcome: at === 1 ? 'partly' : null }),
  )
  const world = buildWorld('officer', reports)
  const [first] = reports
  if (first) world.tipOffs.cases = [buildEventfulCase(first)]
  return { world, reports }
}
const open = async (path = '/tip-offs') => {
  const desk = buildDesk()
  const app = renderApp({ world: desk.world, path })
  await screen.findByRole('table', { name: '举报' })
  return { ...app, ...desk }
}
const rows = () =>
  within(screen.getByRole('table', { name: '举报' }))
    .getAllByRole('row')
    .slice(1)

test('a row says what is due, what waits, what fine followed and how many tell of the same, and never who', async () => {
  await open()
  expect(rows()).toHaveLength(3)
  const [eventful] = rows()
  for (const words of ['1 条未读留言', '暂留', '涉及工作人员', '同一事实 2 件', '罚款 50,000.00 元', '处理中'])
    expect(eventful).toHaveTextContent(words)
  expect(rows()[1]).toHaveTextContent('部分属实')
  expect(eventful).not.toHaveTextContent('居民')
})

test.each([
  ['有未读留言', '?unread=true'],
  ['暂留', '?held=true'],
  ['涉及工作人员', '?aboutStaff=true'],
])('“%s” narrows the desk, stands in the address, and is taken away again', async (name, address) => {
  const { user, address: at } = await open()
  const toggle = screen.getByRole('button', { name })
  await user.click(toggle)
  await waitFor(() => expect(rows()).toHaveLength(1))
  expect(at().search).toBe(address)
  expect(toggle).toHaveAttribute('aria-pressed', 'true')
  await user.click(toggle)
  await waitFor(() => expect(rows()).toHaveLength(3))
  expect(at().search).toBe('')
})

test('a shared address opens with its filters; words and an outcome are added to it, and one click clears all', async () => {
  const { user, address } = await open('/tip-offs?status=closed&outcome=nonsense')
  expect(rows()).toHaveLength(1)
  await chooseOption(user, screen.getByRole('combobox', { name: '结果' }), '查无实据')
  expect(await screen.findByText('没有符合条件的举报')).toBeVisible()
  expect(new URLSearchParams(address().search).get('outcome')).toBe('unfounded')
  await user.click(screen.getByRole('button', { name: '清除筛选' }))
  await waitFor(() => expect(rows()).toHaveLength(3))
  await user.type(screen.getByLabelText('搜索案号、内容或地点'), '机油{Enter}')
  await waitFor(() => expect(rows()).toHaveLength(1))
  expect(new URLSearchParams(address().search).get('q')).toBe('机油')
})

test('a row is reached and opened by the keyboard', async () => {
  const { user, address, reports } = await open()
  screen.getAllByRole('link', { name: reports[0]?.matterName }).at(0)?.focus()
  await user.keyboard('{Enter}')
  await waitFor(() => expect(address().pathname).toBe(`/tip-offs/${reports[0]?.id}`))
  expect(await screen.findByRole('region', { name: '与举报人对话' })).toBeVisible()
})

test('the desk goes on by cursor, and a page that fails leaves what is there', async () => {
  const reports = Array.from({ length: 25 }, (_, at) => buildTipOffReport(at + 1))
  let broken = true
  const { user } = renderApp({
    world: buildWorld('auditor', reports),
    path: '/tip-offs',
    transport: (usual) => async (request) => {
      if (broken && request.query?.cursor) throw problem('too_many_requests')
      return usual(request)
    },
  })
  await screen.findByRole('table', { name: '举报' })
  expect(rows()).toHaveLength(20)
  await user.click(screen.getByRole('button', { name: '加载更多' }))
  const again = await screen.findByRole('button', { name: '没有取到，再试一次' })
  expect(rows()).toHaveLength(20)
  broken = false
  await user.click(again)
  await waitFor(() => expect(rows()).toHaveLength(25))
})

test('an empty desk says when something will stand there; a failed one offers another try', async () => {
  let broken = true
  const { user } = renderApp({
    world: buildWorld('handler'),
    path: '/tip-offs',
    transport: (usual) => async (request) => {
      if (broken && request.path === '/tip-offs') throw problem('too_many_requests')
      return usual(request)
    },
  })
  expect(await screen.findByText(/操作太频繁/)).toBeVisible()
  broken = false
  await user.click(screen.getByRole('button', { name: '重试' }))
  expect(await screen.findByText('还没有举报')).toBeVisible()
})

test('what changed meanwhile is announced, and shown when asked for', async () => {
  const { user, world } = await open()
  const arrived = buildTipOffReport(9, { text: '深夜施工' })
  const cases: TipOffCase[] = [buildCase(arrived)]
  world.reports = [arrived, ...world.reports]
  world.tipOffs.cases = [...world.tipOffs.cases, ...cases]
  await user.click(await screen.findByRole('button', { name: '有 1 件新的，点此查看' }))
  await waitFor(() => expect(rows()).toHaveLength(4))
})
