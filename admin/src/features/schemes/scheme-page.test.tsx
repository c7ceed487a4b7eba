import type { Role } from '@huisheng/contract'
import { screen, waitFor, within } from '@testing-library/react'
import { problem } from '../../../test/fixtures/fake-transport'
import { idOf } from '../../../test/fixtures/ids'
import { buildWorld } from '../../../test/fixtures/world'
import { renderApp } from '../../../test/render-app'

const draftId = idOf('scheme', 2)
const open = async (role: Role, id = draftId) => {
  const world = buildWorld(role)
  const app = renderApp({ world, path: `/schemes/${id}` })
  await screen.findByRole('heading', { name: '办法内容' })
  return { ...app, world, now: () => world.money.schemes.find((one) => one.id === id) }
}
const confirm = async (user: Awaited<ReturnType<typeof open>>['user']) =>
  user.click(await screen.findByRole('button', { name: '确定' }))

test('all schemes stand with their versions, newest first', async () => {
  renderApp({ world: buildWorld('auditor'), path: '/schemes' })
  const versions = within(await screen.findByRole('list', { name: '市场监管领域举报奖励的版本' })).getAllByRole(
    'listitem',
  )
  expect(versions.map((row) => row.textContent)).toEqual([
    expect.stringMatching(/第 2 版草稿2 项未核实/),
    expect.stringMatching(/第 1 版现行1 项未核实/),
  ])
  expect(screen.queryByRole('button', { name: '新增办法' })).not.toBeInTheDocument()
})

test('nothing there yet says what to do; a failure can be tried again', async () => {
  const world = buildWorld('admin')
  world.money.schemes = []
  let broken = true
  const { user } = renderApp({
    world,
    path: '/schemes',
    transport: (usual) => async (request) => {
      if (broken && request.path === '/schemes/all') throw problem('forbidden')
      return usual(request)
    },
  })
  expect(await screen.findByText('您没有权限进行此操作')).toBeVisible()
  broken = false
  await user.click(screen.getByRole('button', { name: '重试' }))
  expect(await screen.findByText('还没有奖励办法')).toBeVisible()
})

test('before publishing, only what changes is shown against the version in force', async () => {
  const { user, now, world } = await open('approver')
  const table = within(screen.getByRole('table', { name: '与现行第 1 版的不同' }))
  const rows = table
    .getAllByRole('row')
    .slice(1)
    .map((row) => row.textContent)
  expect(rows).toEqual([
    '每件上限1,000,000.00 元800,000.00 元',
    '领取期限通知后 60 天内领取通知后 90 天内领取未从原文核实',
  ])
  await user.click(screen.getByRole('button', { name: '发布' }))
  expect(now()?.status).toBe('draft')
  await confirm(user)
  await waitFor(() => expect(now()?.status).toBe('published'))
  expect(world.money.schemes.find(({ id }) => id === idOf('scheme', 1))?.status).toBe('replaced')
  expect(await screen.findByRole('button', { name: '停用' })).toBeVisible()
})

test('whoever edited it last is told to ask another', async () => {
  const { user, world, now } = await open('admin')
  world.money.schemes = world.money.schemes.map((one) => ({ ...one, editedByName: world.session.me.name }))
  await user.click(screen.getByRole('button', { name: '发布' }))
  await confirm(user)
  expect(await screen.findByText(/请由另一位审批人或管理员核对后发布/)).toBeVisible()
  expect(now()?.status).toBe('draft')
})

test('a draft changed meanwhile is read anew, not published unseen', async () => {
  const { user, world, now } = await open('approver')
  world.money.schemes = world.money.schemes.map((one) =>
    one.id === draftId ? { ...one, capCaseFen: 99_000_000, revision: 2 } : one,
  )
  await user.click(screen.getByRole('button', { name: '发布' }))
  await confirm(user)
  expect(await screen.findByText('这份办法刚刚被别人改动过')).toBeVisible()
  expect(await screen.findAllByText('990,000.00 元')).toHaveLength(2)
  expect(now()?.status).toBe('draft')
})

test('each role is offered what the contract lets it do', async () => {
  const { user, world } = await open('reviewer')
  expect(screen.queryByRole('button', { name: '发布' })).not.toBeInTheDocument()
  await user.click(screen.getByRole('button', { name: '删除草稿' }))
  await confirm(user)
  await waitFor(() => expect(world.money.schemes.some(({ id }) => id === draftId)).toBe(false))
  expect(await screen.findByRole('heading', { name: '奖励办法' })).toBeVisible()
})

test('a scheme in force is retired by an approver, and a new version starts from it', async () => {
  const { user, now } = await open('approver', idOf('scheme', 3))
  expect(screen.queryByRole('button', { name: '起草新版' })).not.toBeInTheDocument()
  await user.click(screen.getByRole('button', { name: '停用' }))
  await confirm(user)
  await waitFor(() => expect(now()?.status).toBe('retired'))
  expect(await screen.findByText('已停用', { selector: '.tag' })).toBeVisible()
})
