import { screen, waitFor, within } from '@testing-library/react'
import { problem } from '../../../test/fixtures/fake-transport'
import { idOf } from '../../../test/fixtures/ids'
import { buildLead, homeOf } from '../../../test/fixtures/register'
import { buildWorld } from '../../../test/fixtures/world'
import { renderApp } from '../../../test/render-app'

const building = `/register/buildings/${idOf('building', 1)}`

test('a building is a picture of its floors, each room a link that says its state in words', async () => {
  const { user, address } = renderApp({ world: buildWorld('worker'), path: building })
  const unit = await screen.findByRole('table', { name: '1 单元' })
  expect(
    within(unit)
      .getAllByRole('rowheader')
      .map(({ textContent }) => textContent),
  ).toEqual(['6 层', '5 层', '4 层', '3 层', '2 层', '1 层'])
  expect(within(unit).getByRole('link', { name: '1 单元，603，空置，无人登记' })).toBeVisible()
  expect(within(unit).getByRole('link', { name: '1 单元，504，有待核线索，4 人' })).toBeVisible()
  within(unit).getByRole('link', { name: '1 单元，602，有人居住，2 人' }).focus()
  await user.keyboard('{Enter}')
  expect(await screen.findByRole('heading', { name: /1 单元602/ })).toBeVisible()
  expect(address().pathname).toMatch(/^\/register\/dwellings\//)
})

test('the legend counts each state, and pressing one leaves only it in full', async () => {
  const { user } = renderApp({ world: buildWorld('leader'), path: building })
  const legend = within(await screen.findByRole('group', { name: /图例/ }))
  const vacant = legend.getByRole('button', { name: /空置/ })
  expect(vacant).toHaveTextContent('空置5')
  await user.click(vacant)
  expect(vacant).toHaveAttribute('aria-pressed', 'true')
  expect(screen.getByRole('link', { name: /1 单元，603/ })).not.toHaveClass('cell-faded')
  expect(screen.getByRole('link', { name: /1 单元，602/ })).toHaveClass('cell-faded')
  await user.click(vacant)
  expect(screen.getByRole('link', { name: /1 单元，602/ })).not.toHaveClass('cell-faded')
})

test('the page of a building and that of a declaration lead to the register', async () => {
  const { user } = renderApp({ world: buildWorld('officer'), path: `/buildings/${idOf('building', 1)}` })
  await user.click(await screen.findByRole('link', { name: /楼栋图/ }))
  expect(await screen.findByRole('heading', { name: '梧桐花园 3 栋 楼栋图' })).toBeVisible()
})

test('a declaration leads to the home it is about', async () => {
  const world = buildWorld('officer')
  const [declaration] = world.declarations.list
  const { user } = renderApp({ world, path: `/declarations/${declaration?.id}` })
  await user.click(await screen.findByRole('link', { name: declaration?.dwelling.address }))
  expect(await screen.findByRole('heading', { name: declaration?.dwelling.address })).toBeVisible()
  expect(screen.getByRole('table', { name: '现在在住' })).toBeVisible()
})

test('a home shows who lives there and who did, each with its declaration and who verified it', async () => {
  renderApp({ world: buildWorld('worker'), path: `/register/dwellings/${homeOf(2).id}` })
  const now = await screen.findByRole('table', { name: '现在在住' })
  expect(within(now).getAllByRole('row')).toHaveLength(4)
  expect(within(now).getByRole('link', { name: 'SB202611200001' })).toHaveAttribute(
    'href',
    `/declarations/${idOf('declaration', 1)}`,
  )
  expect(now).toHaveTextContent(/陈志远 核实 (2026-)?09-03 10:30/)
  const past = screen.getByRole('table', { name: '从前住过' })
  expect(past).toHaveTextContent('2025-03-01 至 2026-08-20')
  expect(within(past).getByRole('link', { name: '据以搬离的申报' })).toBeVisible()
  expect(screen.getByText(/2026-09-01 至 2027-08-31/)).toBeVisible()
  expect(screen.queryByRole('link', { name: '这套房屋的申报' })).not.toBeInTheDocument()
})

test('a lead is settled at the home it is about, whose state follows', async () => {
  const world = buildWorld('officer')
  const lead = buildLead(0)
  world.register.leads = [lead]
  const { user } = renderApp({ world, path: `/register/dwellings/${lead.dwelling.id}` })
  const leads = within(await screen.findByRole('region', { name: '线索' }))
  expect(screen.getByText('有待核线索')).toBeVisible()
  await user.click(leads.getByRole('button', { name: '写下核看结果' }))
  await user.click(leads.getByRole('radio', { name: '情况属实' }))
  await user.type(leads.getByLabelText('看到的情况'), '两处都有日常起居。')
  await user.click(leads.getByRole('button', { name: '记下结果' }))
  expect(await leads.findByText('两处都有日常起居。')).toBeVisible()
  expect(world.register.leads[0]?.finding).toBe('confirmed')
  await waitFor(() => expect(screen.queryByText('有待核线索')).not.toBeInTheDocument())
})

test('a home of another area is not there', async () => {
  renderApp({ world: buildWorld('worker'), path: `/register/dwellings/${idOf('dwelling', 999_999)}` })
  expect(await screen.findByText('内容不存在，或您无权查看')).toBeVisible()
})

test('on a device that is not bound the page says so and what to do, and can be tried again', async () => {
  let bound = false
  const { user } = renderApp({
    world: buildWorld('worker'),
    path: building,
    transport: (usual) => async (request) => {
      if (!bound && request.path.startsWith('/register')) throw problem('device_not_bound')
      return usual(request)
    },
  })
  expect(await screen.findByText(/这台设备没有绑定您的账号/)).toBeVisible()
  expect(screen.getByText(/请管理员在「人员」里解除旧电脑的绑定/)).toBeVisible()
  bound = true
  await user.click(screen.getByRole('button', { name: '重试' }))
  expect(await screen.findByRole('table', { name: '1 单元' })).toBeVisible()
})
