import { screen, waitFor, within } from '@testing-library/react'
import { problem } from '../../../test/fixtures/fake-transport'
import { grids } from '../../../test/fixtures/places'
import { buildWorld } from '../../../test/fixtures/world'
import { renderApp } from '../../../test/render-app'

const grid = grids[3]
const path = `/areas?area=${grid?.id ?? ''}`
const card = () => screen.findByRole('region', { name: '所选区域' })

test('a grid is found by its code and opens its public card', async () => {
  const { user, address } = renderApp({ world: buildWorld('worker'), path: '/areas' })
  expect(await screen.findByText('共 288 个')).toBeVisible()
  await user.type(screen.getByLabelText('按编码或名称找网格'), '010104')
  await user.click(await screen.findByRole('button', { name: /010104\(B\)/ }))
  await waitFor(() => expect(address().search).toBe(`?area=${grid?.id ?? ''}`))
  expect(await within(await card()).findByText(/陈志远/)).toBeVisible()
  expect(within(await card()).getByText('0755-2522-0000')).toBeVisible()
})

test('the tree opens a community to its grids', async () => {
  const { user } = renderApp({ world: buildWorld('worker'), path: '/areas' })
  const tree = await screen.findByRole('region', { name: '区域树' })
  const community = await within(tree).findByRole('button', { name: /^海景社区\s*0101$/ })
  await user.click(community.closest('summary') ?? community)
  expect(await within(tree).findByRole('button', { name: /第 24 网格/ })).toBeVisible()
})

test('who may not set staffing is not offered it', async () => {
  renderApp({ world: buildWorld('worker'), path })
  expect(await within(await card()).findByText(/陈志远/)).toBeVisible()
  expect(screen.queryByRole('button', { name: '调整人员' })).not.toBeInTheDocument()
})

test('an officer changes the words of a card; a bad phone is refused beside its field', async () => {
  const { user, seen } = renderApp({ world: buildWorld('officer'), path })
  await user.click(await screen.findByRole('button', { name: '修改四至与电话' }))
  const phone = screen.getByLabelText('监督电话')
  await user.clear(phone)
  await user.type(phone, '不知道')
  await user.click(screen.getByRole('button', { name: '保存' }))
  expect(await screen.findByText('电话格式不正确')).toBeVisible()
  expect(seen).not.toContain('staffing.setCard')
  await user.clear(phone)
  await user.type(phone, '12345')
  await user.click(screen.getByRole('button', { name: '保存' }))
  expect(await within(await card()).findByText('12345')).toBeVisible()
})

test('setting staff sends whole days of Shanghai, and a refusal stands beside its field', async () => {
  const sent: unknown[] = []
  const { user } = renderApp({
    world: buildWorld('admin'),
    path,
    handlers: {
      staffing: {
        set: ({ body }) => {
          sent.push(body)
          throw problem('invalid_request', [{ path: 'substituteId', message: '替班的人已停用' }])
        },
      },
    },
  })
  const edit = await screen.findByRole('button', { name: '调整人员' })
  await waitFor(() => expect(edit).toBeEnabled())
  await user.click(edit)
  await user.type(screen.getByLabelText('替班从'), '2026-12-01')
  await user.type(screen.getByLabelText(/替班到/), '2026-12-02')
  await user.click(screen.getByRole('button', { name: '保存' }))
  expect(await screen.findByText('替班的人已停用')).toBeVisible()
  expect(sent).toEqual([
    expect.objectContaining({
      substituteFrom: '2026-11-30T16:00:00.000Z',
      substituteUntil: '2026-12-02T15:59:59.999Z',
    }),
  ])
  expect(screen.getByLabelText('替班从')).toHaveValue('2026-12-01')
})
