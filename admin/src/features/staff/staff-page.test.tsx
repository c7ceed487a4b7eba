import { screen, waitFor, within } from '@testing-library/react'
import { problem } from '../../../test/fixtures/fake-transport'
import { buildWorld } from '../../../test/fixtures/world'
import { renderApp } from '../../../test/render-app'

test('the list is filtered by the address, and more is loaded on demand', async () => {
  const { user } = renderApp({ world: buildWorld('officer'), path: '/staff' })
  const table = await screen.findByRole('table')
  expect(within(table).getAllByRole('row')).toHaveLength(51)
  await user.click(screen.getByRole('button', { name: '加载更多' }))
  await waitFor(() => expect(within(screen.getByRole('table')).getAllByRole('row')).toHaveLength(61))
})

test('a shared address opens with its role', async () => {
  renderApp({ world: buildWorld('officer'), path: '/staff?role=auditor' })
  const table = await screen.findByRole('table')
  expect(within(table).getAllByRole('row')).toHaveLength(2)
  expect(screen.queryByRole('button', { name: '新增人员' })).not.toBeInTheDocument()
})

test('a taken user name is said beside its field, and nothing typed is lost', async () => {
  const { user } = renderApp({ world: buildWorld('admin'), path: '/staff' })
  await user.click(await screen.findByRole('button', { name: '新增人员' }))
  const drawer = within(await screen.findByRole('dialog'))
  await user.type(drawer.getByLabelText('用户名'), 'leader1')
  await user.type(drawer.getByLabelText('初始密码'), 'short')
  await user.type(drawer.getByLabelText('姓名'), '何晓岚')
  await user.type(drawer.getByLabelText('手机'), '13800001111')
  await user.click(drawer.getByRole('button', { name: '新增' }))
  expect(await drawer.findByText('此项必填')).toBeVisible()
  await user.click(drawer.getByLabelText('角色'))
  await user.click(await screen.findByTitle('网格长'))
  await user.click(drawer.getByRole('button', { name: '新增' }))
  expect(await drawer.findByText('密码至少 10 位')).toBeVisible()
  await user.type(drawer.getByLabelText('初始密码'), '-and-longer')
  await user.click(drawer.getByRole('button', { name: '新增' }))
  expect(await drawer.findByText('这个用户名已经有人用了')).toBeVisible()
  expect(drawer.getByLabelText('姓名')).toHaveValue('何晓岚')
})

test('an account is switched off only after asking', async () => {
  const world = buildWorld('admin')
  const { user } = renderApp({ world, path: '/staff?role=checker' })
  const [person] = world.staff.filter(({ role }) => role === 'checker')
  await user.click(await screen.findByRole('button', { name: person?.name }))
  await user.click(await screen.findByRole('button', { name: '停用账号' }))
  expect(world.staff.find(({ id }) => id === person?.id)?.active).toBe(true)
  await user.click(await screen.findByRole('button', { name: '停用' }))
  expect(await screen.findByText('已停用')).toBeVisible()
  expect(world.staff.find(({ id }) => id === person?.id)?.active).toBe(false)
})

test('changing a person leaves the phone alone unless one is typed', async () => {
  const sent: unknown[] = []
  const world = buildWorld('admin')
  const { user } = renderApp({
    world,
    path: '/staff?role=checker',
    handlers: {
      accounts: {
        changeStaff: ({ body }) => {
          sent.push(body)
          return world.staff[0] as (typeof world.staff)[number]
        },
      },
    },
  })
  const [person] = world.staff.filter(({ role }) => role === 'checker')
  await user.click(await screen.findByRole('button', { name: person?.name }))
  await user.click(await screen.findByRole('button', { name: '保存' }))
  await waitFor(() => expect(sent).toHaveLength(1))
  expect(sent[0]).not.toHaveProperty('phone')
})

test('bound devices are listed, and one is released only after asking', async () => {
  const world = buildWorld('admin')
  const { user } = renderApp({ world, path: '/staff?role=checker' })
  const [person] = world.staff.filter(({ role }) => role === 'checker')
  await user.click(await screen.findByRole('button', { name: person?.name }))
  const devices = within(await screen.findByRole('region', { name: '绑定的设备' }))
  expect(await devices.findByText('iPhone 15')).toBeVisible()
  await user.click(devices.getByRole('button', { name: '解除绑定 Windows浏览器' }))
  expect(world.devices).toHaveLength(2)
  await user.click(await screen.findByRole('button', { name: '解除' }))
  await waitFor(() => expect(devices.queryByText('Windows浏览器')).not.toBeInTheDocument())
  expect(world.devices.map(({ kind }) => kind)).toEqual(['phone'])
})

test('a person without a device is said to be bound by the next sign-in; a failed list can be tried again', async () => {
  const world = buildWorld('admin')
  world.devices = []
  let broken = true
  const { user } = renderApp({
    world,
    path: '/staff?role=checker',
    transport: (usual) => async (request) => {
      if (broken && request.path.endsWith('/devices')) throw problem('not_found')
      return usual(request)
    },
  })
  const [person] = world.staff.filter(({ role }) => role === 'checker')
  await user.click(await screen.findByRole('button', { name: person?.name }))
  const devices = within(await screen.findByRole('region', { name: '绑定的设备' }))
  broken = false
  await user.click(await devices.findByRole('button', { name: '重试' }))
  expect(await devices.findByText(/还没有绑定设备/)).toBeVisible()
})
