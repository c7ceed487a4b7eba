import { act, screen, waitFor, within } from '@testing-library/react'
import { problem } from '../../../test/fixtures/fake-transport'
import { buildWorld } from '../../../test/fixtures/world'
import { renderApp } from '../../../test/render-app'

const rows = () => within(screen.getByRole('table')).getAllByRole('row').slice(1)
const open = async (path: string) => {
  const world = buildWorld('officer')
  const app = renderApp({ world, path })
  await screen.findByRole('table')
  return { ...app, world }
}

test('a shared address opens with its filters, and what does not fit is left out', async () => {
  await open('/declarations?status=submitted&kind=no-such-kind')
  for (const row of rows()) expect(row).toHaveTextContent('待核实')
  expect(rows()).toHaveLength(5)
})

test('a filter goes into the address, and the back button takes it away', async () => {
  const { user, router, address } = await open('/declarations')
  await user.click(screen.getByLabelText('申报类型'))
  await user.click(await screen.findByTitle('空置申报'))
  await waitFor(() => expect(address().search).toBe('?kind=vacancy'))
  await waitFor(() => rows().forEach((row) => expect(row).toHaveTextContent('无人在住')))
  await act(() => router.navigate(-1))
  await waitFor(() => expect(rows()).toHaveLength(20))
})

test('a declaration is found by its number, and the filters are cleared at once', async () => {
  const { user, address } = await open('/declarations')
  await user.type(screen.getByLabelText('按申报编号查找'), 'SB202611200007{Enter}')
  await waitFor(() => expect(rows()).toHaveLength(1))
  expect(rows()[0]).toHaveTextContent(/核实超期/)
  await user.click(screen.getByRole('button', { name: '清除筛选' }))
  await waitFor(() => expect(address().search).toBe(''))
  await waitFor(() => expect(rows()).toHaveLength(20))
})

test('what was declared for one dwelling stands alone until one asks for all', async () => {
  const { dwelling } = buildWorld('officer').declarations.list[3] ?? {}
  const { user } = await open(`/declarations?dwellingId=${dwelling?.id ?? ''}`)
  for (const row of rows()) expect(row).toHaveTextContent(dwelling?.address ?? '—')
  await user.click(screen.getByRole('button', { name: '不再只看这套房屋' }))
  await waitFor(() => expect(rows()).toHaveLength(20))
})

test('more is loaded on demand', async () => {
  const { user } = await open('/declarations')
  await user.click(screen.getByRole('button', { name: '加载更多' }))
  await waitFor(() => expect(rows()).toHaveLength(34))
})

test('nothing found and nothing there yet are said apart; a failure can be tried again', async () => {
  const world = buildWorld('leader')
  let broken = true
  const { user } = renderApp({
    world,
    path: '/declarations?number=none',
    transport: (usual) => async (request) => {
      if (broken && request.path === '/declarations') throw problem('device_not_bound')
      return usual(request)
    },
  })
  expect(await screen.findByText(/这台设备没有绑定您的账号/)).toBeVisible()
  broken = false
  await user.click(screen.getByRole('button', { name: '重试' }))
  expect(await screen.findByText('没有符合条件的申报')).toBeVisible()
  world.declarations.list = []
  await user.click(screen.getByRole('button', { name: '清除筛选' }))
  expect(await screen.findByText('还没有申报')).toBeVisible()
})
