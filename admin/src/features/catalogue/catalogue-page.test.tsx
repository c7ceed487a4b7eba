import { screen, waitFor, within } from '@testing-library/react'
import { matters } from '../../../test/fixtures/matters'
import { buildWorld } from '../../../test/fixtures/world'
import { renderApp } from '../../../test/render-app'

const [matter] = matters
const path = `/catalogue?matter=${matter?.id ?? ''}`

test('matters are found by department and keyword, below their class', async () => {
  const { user } = renderApp({ world: buildWorld('auditor'), path: '/catalogue' })
  const list = await screen.findByRole('region', { name: '事项列表' })
  expect(await within(list).findByText('乱扔垃圾')).toBeVisible()
  await user.type(screen.getByLabelText('查找事项'), '市场监管')
  await waitFor(() => expect(within(list).queryByText('乱扔垃圾')).not.toBeInTheDocument())
  expect(within(list).getByText('消防通道堵塞')).toBeVisible()
})

test('who may not change the catalogue reads it', async () => {
  renderApp({ world: buildWorld('officer'), path })
  expect(await screen.findByLabelText('事项名称')).toBeDisabled()
  expect(screen.queryByRole('button', { name: '保存' })).not.toBeInTheDocument()
  expect(screen.queryByRole('button', { name: '停用' })).not.toBeInTheDocument()
})

test('changing limits and steps sends numbers and lines', async () => {
  const world = buildWorld('admin')
  const { user } = renderApp({ world, path })
  const handle = await screen.findByLabelText('处理时限')
  await user.clear(handle)
  await user.type(handle, '3')
  await user.clear(screen.getByLabelText('办理流程'))
  await user.type(screen.getByLabelText('办理流程'), '到场{Enter}{Enter}清理 {Enter}')
  await user.click(screen.getByRole('button', { name: '保存' }))
  expect(await screen.findByText('已保存；正在计时的时限不受影响')).toBeVisible()
  expect(world.matters[0]).toMatchObject({
    process: ['到场', '清理'],
    limits: { handle: { amount: 3, unit: 'working_days' } },
  })
})

test('a new matter is checked field by field before it is sent', async () => {
  const { user, seen } = renderApp({ world: buildWorld('admin'), path: '/catalogue?matter=new' })
  await user.type(await screen.findByLabelText('事项编码'), '？')
  await user.click(screen.getByRole('button', { name: '保存' }))
  expect(await screen.findByText('事项编码格式不正确')).toBeVisible()
  expect(screen.getByText('请填写事项名称')).toBeVisible()
  expect(screen.getByRole('combobox', { name: '主管部门' })).toHaveAccessibleDescription('此项必填')
  expect(seen).not.toContain('catalogue.add')
})

test('publishing and taking back is one tap', async () => {
  const world = buildWorld('admin')
  const { user } = renderApp({ world, path })
  await user.click(await screen.findByRole('button', { name: '停用' }))
  expect(await screen.findByRole('button', { name: '发布' })).toBeVisible()
  expect(world.matters[0]?.published).toBe(false)
})

test('a rule that switched itself off says why, and can be mended', async () => {
  const world = buildWorld('admin')
  const { user } = renderApp({ world, path: '/rules' })
  expect(await screen.findByText('已自动停用：规则指向的部门已经撤销')).toBeVisible()
  expect(await screen.findByText('大类 消防安全；每天 20 点到 8 点')).toBeVisible()
  await user.click(screen.getByRole('button', { name: '群租房交房屋专班' }))
  const name = await screen.findByLabelText('规则名称')
  await user.clear(name)
  await user.click(screen.getByRole('button', { name: '保存' }))
  expect(await screen.findByText('请填写规则名称')).toBeVisible()
  await user.type(name, '群租房交住建')
  await user.click(screen.getByRole('switch', { name: '启用' }))
  await user.click(screen.getByRole('button', { name: '保存' }))
  await waitFor(() => expect(world.rules[2]).toMatchObject({ name: '群租房交住建', enabled: true }))
})

test('a dispatcher reads the rules and is offered no change', async () => {
  renderApp({ world: buildWorld('dispatcher'), path: '/rules' })
  expect(await screen.findByText('夜间消防交应急部门')).toBeVisible()
  expect(screen.queryByRole('button', { name: '新增规则' })).not.toBeInTheDocument()
  expect(screen.queryByRole('button', { name: '夜间消防交应急部门' })).not.toBeInTheDocument()
})

test('a department is added and can be chosen; a phone that is none is named', async () => {
  const { user } = renderApp({ world: buildWorld('admin'), path: '/catalogue' })
  await user.click(await screen.findByRole('button', { name: /部\s?门/ }))
  await user.type(await screen.findByLabelText('部门名称'), '园林绿化所')
  await user.type(screen.getByLabelText('公开电话'), '打电话')
  const drawer = screen.getByRole('dialog')
  await user.click(within(drawer).getByRole('button', { name: /保\s?存/ }))
  expect(await screen.findByText('电话格式不正确')).toBeVisible()
  await user.clear(screen.getByLabelText('公开电话'))
  await user.click(within(drawer).getByRole('button', { name: /保\s?存/ }))
  expect(await within(await screen.findByRole('list', { name: '已有部门' })).findByText('园林绿化所')).toBeVisible()
})
