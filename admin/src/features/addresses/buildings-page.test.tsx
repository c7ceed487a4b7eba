import { screen, waitFor, within } from '@testing-library/react'
import { problem } from '../../../test/fixtures/fake-transport'
import { buildWorld } from '../../../test/fixtures/world'
import { renderApp } from '../../../test/render-app'

const rows = () => within(screen.getByRole('table')).getAllByRole('row').slice(1)

test('a building is found by the words of its name, which stand in the address', async () => {
  const { user, address } = renderApp({ world: buildWorld('officer'), path: '/buildings' })
  await screen.findByRole('link', { name: '海山公寓' })
  await user.type(screen.getByLabelText('按名称、地址或编码找楼栋'), '官下村{Enter}')
  await waitFor(() => expect(rows()).toHaveLength(4))
  expect(new URLSearchParams(address().search).get('q')).toBe('官下村')
})

test('a shared address opens with its area, and leads to the building', async () => {
  const world = buildWorld('officer')
  const [street] = world.addresses.buildings[2]?.path.slice(1) ?? []
  const { user, address } = renderApp({ world, path: `/buildings?areaId=${street?.id ?? ''}` })
  await screen.findByRole('table')
  for (const row of rows()) expect(row).toHaveTextContent(street?.name ?? '—')
  await user.click(screen.getByRole('link', { name: '海山公寓' }))
  await waitFor(() => expect(address().pathname).toBe(`/buildings/${world.addresses.buildings[2]?.id ?? ''}`))
})

test('one starts with the buildings of one’s own area, and may ask for all', async () => {
  const world = buildWorld('officer')
  const [, street] = world.addresses.buildings[2]?.path ?? []
  world.session.me.areas = street ? [street] : []
  const { user, address } = renderApp({ world, path: '/buildings' })
  await screen.findByRole('table')
  for (const row of rows()) expect(row).toHaveTextContent(street?.name ?? '—')
  await user.click(document.querySelector('.buildings-area .ant-select-clear') ?? document.body)
  await waitFor(() => expect(rows()).toHaveLength(26))
  expect(new URLSearchParams(address().search).get('areaId')).toBe('')
})

test('nothing found, nothing there yet and nothing readable are said apart', async () => {
  const world = buildWorld('officer')
  let broken = true
  const { user } = renderApp({
    world,
    path: '/buildings?q=没有这栋楼',
    transport: (usual) => async (request) => {
      if (broken && request.path === '/buildings') throw problem('too_many_requests')
      return usual(request)
    },
  })
  expect(await screen.findByText('操作太频繁，请稍后再试')).toBeVisible()
  broken = false
  await user.click(screen.getByRole('button', { name: '重试' }))
  expect(await screen.findByText('没有找到楼栋')).toBeVisible()
  world.addresses.buildings = []
  await user.clear(screen.getByLabelText('按名称、地址或编码找楼栋'))
  await user.keyboard('{Enter}')
  expect(await screen.findByText('还没有房屋地址')).toBeVisible()
})

test('the form of codes is read by staff with its source, and changed by an administrator alone', async () => {
  const { user } = renderApp({ world: buildWorld('officer'), path: '/buildings' })
  await user.click(await screen.findByRole('button', { name: '编码格式' }))
  expect(await screen.findByLabelText('楼栋编码')).toBeDisabled()
  expect(screen.getByLabelText('依据')).toHaveValue('深圳市标准地址编码规则（可按本地规定修改）')
  expect(screen.queryByRole('button', { name: '保存' })).not.toBeInTheDocument()
  expect(screen.queryByRole('button', { name: '导入房屋' })).not.toBeInTheDocument()
})

test('a pattern the server cannot use is said beside its field, and what was typed stays', async () => {
  const world = buildWorld('admin')
  const { user } = renderApp({
    world,
    path: '/buildings',
    handlers: {
      addresses: {
        setForm: ({ body }) => {
          if (body.buildingPattern.endsWith('['))
            throw problem('invalid_request', [{ path: 'buildingPattern', message: '这不是有效的正则表达式' }])
          return (world.addresses.form = body)
        },
      },
    },
  })
  await user.click(await screen.findByRole('button', { name: '编码格式' }))
  const pattern = await screen.findByLabelText('楼栋编码')
  await user.clear(pattern)
  await user.click(pattern)
  await user.paste('^B\\d{8}[')
  await user.click(screen.getByRole('button', { name: '保存' }))
  expect(await screen.findByText('这不是有效的正则表达式')).toBeVisible()
  expect(pattern).toHaveValue('^B\\d{8}[')
  await user.type(pattern, '{Backspace}')
  await user.click(screen.getByRole('button', { name: '保存' }))
  expect(await screen.findByText('编码格式已保存，下次导入时起用')).toBeVisible()
  expect(world.addresses.form.buildingPattern).toBe('^B\\d{8}')
})
