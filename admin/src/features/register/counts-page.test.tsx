import { screen, waitFor, within } from '@testing-library/react'
import { chooseOption } from '../../../test/choose-option'
import { idOf } from '../../../test/fixtures/ids'
import { buildWorld } from '../../../test/fixtures/world'
import { renderApp } from '../../../test/render-app'

const rows = () => within(screen.getByRole('table', { name: '各网格统计' })).getAllByRole('row')
const numbersOf = (row: HTMLElement | undefined) =>
  within(row as HTMLElement)
    .getAllByRole('cell')
    .map(({ textContent }) => textContent)
    .filter(Boolean)
    .map(Number)

test('each grid stands with its numbers, and the total is their sum', async () => {
  renderApp({ world: buildWorld('leader'), path: '/register/counts' })
  await screen.findByRole('table', { name: '各网格统计' })
  const [, total, ...grids] = rows()
  expect(grids).toHaveLength(24)
  const sums = grids.map(numbersOf).reduce((all, one) => all.map((sum, at) => sum + (one[at] ?? 0)))
  expect(numbersOf(total)).toEqual(sums)
})

test('open leads lead to the leads of that grid', async () => {
  const { user, address } = renderApp({ world: buildWorld('worker'), path: '/register/counts' })
  await user.click(await screen.findByRole('link', { name: '第 2 网格 的 1 条待核线索' }))
  expect(await screen.findByRole('heading', { name: '登记线索' })).toBeVisible()
  expect(address().search).toMatch(/^\?areaId=a0/)
})

test('an area is asked for in the address; one without grids says so', async () => {
  const { user, address } = renderApp({ world: buildWorld('officer'), path: '/register/counts' })
  await screen.findByRole('table', { name: '各网格统计' })
  await chooseOption(user, screen.getByRole('combobox', { name: '区域' }), '梅沙街道')
  expect(await screen.findByText('这里没有您辖区内的网格')).toBeVisible()
  await waitFor(() => expect(address().search).toBe(`?areaId=${idOf('area', 13)}`))
})
