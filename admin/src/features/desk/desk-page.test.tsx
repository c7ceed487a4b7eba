import { screen, waitFor, within } from '@testing-library/react'
import { buildReport } from '../../../test/fixtures/cases'
import { idOf } from '../../../test/fixtures/ids'
import { buildWorld } from '../../../test/fixtures/world'
import { renderApp } from '../../../test/render-app'

const waiting = (count: number) =>
  buildReport(count, {
    status: 'filed',
    matterName: `待派事项${count}`,
    queue: { kind: 'desk', key: `desk:${idOf('area', 10)}`, name: '派遣台' },
    actions: ['dispatch', 'note'],
  })

const openDesk = async () => {
  const world = buildWorld('dispatcher', [waiting(1), waiting(2), waiting(3)])
  const app = renderApp({ world, path: '/desk' })
  await screen.findByRole('heading', { name: '待派事项1' })
  return { ...app, world }
}
const chosen = () => screen.findByRole('region', { name: '所选事件' })

test('j and k step through the list, and the address follows', async () => {
  const { user, address } = await openDesk()
  await user.keyboard('j')
  expect(await within(await chosen()).findByRole('heading', { name: '待派事项2' })).toBeVisible()
  await user.keyboard('jj')
  expect(await within(await chosen()).findByRole('heading', { name: '待派事项3' })).toBeVisible()
  await user.keyboard('k')
  await waitFor(() => expect(address().search).toBe(`?report=${waiting(2).id}`))
})

test('Enter, arrows and Enter dispatch a report, and the next one takes its place', async () => {
  const { user, world } = await openDesk()
  await user.keyboard('{Enter}')
  const search = await screen.findByRole('combobox')
  expect(search).toHaveFocus()
  await user.keyboard('应急')
  await waitFor(() => expect(screen.getAllByRole('option')).toHaveLength(1))
  await user.keyboard('{ArrowDown}')
  expect(screen.getByRole('option', { name: /应急部门/ })).toHaveAttribute('aria-selected', 'true')
  await user.keyboard('{Enter}')
  await waitFor(() => expect(world.reports[0]).toMatchObject({ status: 'dispatched', queue: { name: '应急部门' } }))
  expect(await within(await chosen()).findByRole('heading', { name: '待派事项2' })).toBeVisible()
  await waitFor(() =>
    expect(within(screen.getByRole('region', { name: '等待派遣' })).getAllByRole('listitem')).toHaveLength(2),
  )
})

test('dispatching to nowhere is refused beside the field', async () => {
  const { user, seen } = await openDesk()
  await user.click(within(await chosen()).getByRole('button', { name: '派遣' }))
  await user.click(screen.getAllByRole('button', { name: '派遣' }).at(-1) ?? document.body)
  expect(await screen.findByText('此项必填')).toBeVisible()
  expect(seen).not.toContain('reports.dispatch')
})

test('letters typed in a form are words, not steps; and what was typed waits while another report is read', async () => {
  const { user } = await openDesk()
  await user.click(within(await chosen()).getByRole('button', { name: '补充说明' }))
  await user.type(await screen.findByRole('textbox', { name: '补充说明' }), 'jjk 已电话核实')
  expect(within(await chosen()).getByRole('heading', { name: '待派事项1' })).toBeVisible()
  const list = screen.getByRole('region', { name: '等待派遣' })
  await user.click(within(list).getByRole('button', { name: /待派事项3/ }))
  await within(await chosen()).findByRole('heading', { name: '待派事项3' })
  await user.click(within(list).getByRole('button', { name: /待派事项1/ }))
  await within(await chosen()).findByRole('heading', { name: '待派事项1' })
  await user.click(within(await chosen()).getByRole('button', { name: '补充说明' }))
  expect(await screen.findByRole('textbox', { name: '补充说明' })).toHaveValue('jjk 已电话核实')
})

test('an empty desk says that nothing waits', async () => {
  renderApp({ world: buildWorld('dispatcher'), path: '/desk' })
  expect(await screen.findByText('派遣台是空的')).toBeVisible()
})
