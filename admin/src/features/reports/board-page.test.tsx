import { act, screen, waitFor, within } from '@testing-library/react'
import { buildReport } from '../../../test/fixtures/cases'
import { problem } from '../../../test/fixtures/fake-transport'
import { buildWorld, manyReports } from '../../../test/fixtures/world'
import { renderApp } from '../../../test/render-app'

const rows = () => within(screen.getByRole('table')).getAllByRole('row').slice(1)
const openBoard = async (path = '/reports', count = 30) => {
  const world = buildWorld('dispatcher', manyReports(count))
  const app = renderApp({ world, path })
  await screen.findByRole('table')
  return { ...app, world }
}

test('a shared address opens with its filters', async () => {
  await openBoard('/reports?status=handling&colour=green')
  expect(screen.getByRole('button', { name: /^处理中/ })).toHaveAttribute('aria-pressed', 'true')
  for (const row of rows()) expect(row).toHaveTextContent('处理中')
})

test('a tab changes the address, and the back button brings the former list back', async () => {
  const { user, router, address } = await openBoard()
  await user.click(screen.getByRole('button', { name: /^待核查/ }))
  await waitFor(() => expect(address().search).toBe('?status=resolved'))
  await waitFor(() => expect(rows()[0]).toHaveTextContent('待核查'))
  await act(() => router.navigate(-1))
  await waitFor(() => expect(screen.getByRole('button', { name: /^全部/ })).toHaveAttribute('aria-pressed', 'true'))
  await waitFor(() => expect(rows()).toHaveLength(20))
})

test('tabs count what the other filters leave, the desk first for a dispatcher', async () => {
  await openBoard()
  const tabs = within(screen.getByRole('group', { name: '按状态查看' })).getAllByRole('button')
  expect(tabs[0]).toHaveTextContent('待派遣6')
  expect(tabs[1]).toHaveTextContent('全部30')
})

test('searching goes into the address and finds by number', async () => {
  const { user, address } = await openBoard()
  await user.type(screen.getByLabelText('搜索案号、内容或地点'), '202611210007{Enter}')
  await waitFor(() => expect(address().search).toBe('?q=202611210007'))
  await waitFor(() => expect(rows()).toHaveLength(1))
  await user.click(screen.getByRole('button', { name: '清除筛选' }))
  await waitFor(() => expect(address().search).toBe(''))
})

test('the clock is told in words, not by colour alone', async () => {
  await openBoard('/reports?colour=red')
  for (const row of rows()) expect(row).toHaveTextContent(/超期/)
})

test('more is loaded on demand', async () => {
  const { user } = await openBoard()
  expect(rows()).toHaveLength(20)
  await user.click(screen.getByRole('button', { name: '加载更多' }))
  await waitFor(() => expect(rows()).toHaveLength(30))
  expect(screen.queryByRole('button', { name: '加载更多' })).not.toBeInTheDocument()
})

test('new reports are announced and do not push the rows one is reading', async () => {
  const { user, world } = await openBoard('/reports', 3)
  const first = rows()[0]?.textContent ?? ''
  world.reports = [
    buildReport(99, { status: 'submitted' }),
    ...world.reports.slice(0, 2),
    { ...buildReport(3), status: 'closed' },
  ]
  const pill = await screen.findByRole('button', { name: '有 1 件新的，点此查看' })
  expect(rows()).toHaveLength(3)
  expect(rows()[0]).toHaveTextContent(first)
  expect(rows()[2]).toHaveTextContent('已结案')
  await user.click(pill)
  await waitFor(() => expect(rows()).toHaveLength(4))
})

test('a list that cannot be read says why and can be tried again', async () => {
  let broken = true
  const world = buildWorld('dispatcher', manyReports(2))
  const { user } = renderApp({
    world,
    path: '/reports',
    transport: (usual) => async (request) => {
      if (broken && request.path === '/reports') throw problem('too_many_requests')
      return usual(request)
    },
  })
  expect(await screen.findByText('操作太频繁，请稍后再试')).toBeVisible()
  broken = false
  await user.click(screen.getByRole('button', { name: '重试' }))
  expect(await screen.findByRole('table')).toBeVisible()
})

test('nothing found says what to do', async () => {
  renderApp({ world: buildWorld('auditor'), path: '/reports?q=没有' })
  expect(await screen.findByText('没有符合条件的事件')).toBeVisible()
})

test('the map shows what has a place and leads to the report', async () => {
  const world = buildWorld('dispatcher', [buildReport(2)])
  const { user, address } = renderApp({ world, path: '/reports?view=map' })
  await user.click(await screen.findByRole('button', { name: new RegExp(buildReport(2).number) }))
  await waitFor(() => expect(address().pathname).toBe(`/reports/${buildReport(2).id}`))
})
