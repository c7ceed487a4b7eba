import type { Role } from '@huisheng/contract'
import { screen, waitFor, within } from '@testing-library/react'
import { watchDownloads } from '../../../test/downloads'
import { problem } from '../../../test/fixtures/fake-transport'
import { idOf } from '../../../test/fixtures/ids'
import { buildWorld } from '../../../test/fixtures/world'
import { renderApp } from '../../../test/render-app'

const path = `/buildings/${idOf('building', 1)}`
const openBuilding = async (role: Role, part: Partial<Parameters<typeof renderApp>[0]> = {}) => {
  const world = buildWorld(role)
  const app = renderApp({ world, path, ...part })
  await screen.findByRole('heading', { name: '梧桐花园 3 栋' })
  return { ...app, world }
}

test('a building stands as one sees it: by unit, the top floor first, each room with its size', async () => {
  await openBuilding('officer')
  const unit = await screen.findByRole('table', { name: '1 单元' })
  const floors = within(unit).getAllByRole('rowheader')
  expect(floors.map(({ textContent }) => textContent)).toEqual(['6 层', '5 层', '4 层', '3 层', '2 层', '1 层'])
  const room = within(unit).getByRole('link', { name: /^602/ })
  expect(room).toHaveTextContent('1 间 · 53.5 ㎡')
  expect(room).toHaveAttribute('href', expect.stringContaining('/declarations?dwellingId='))
  expect(within(unit).getByRole('link', { name: /^101/ })).toHaveTextContent('商铺')
})

test('who may not read declarations finds rooms that lead nowhere, and neither plates nor heads', async () => {
  const { seen } = await openBuilding('checker')
  await screen.findByRole('table', { name: '2 单元' })
  expect(screen.queryByRole('link', { name: /^602/ })).not.toBeInTheDocument()
  expect(screen.queryByRole('button', { name: /打印页/ })).not.toBeInTheDocument()
  expect(seen).not.toContain('organisations.heads')
})

test('the grids it belonged to stand with their day and how that is known', async () => {
  await openBuilding('leader')
  expect(screen.getByText('2026-09-01 起 · 导入文件写明')).toBeVisible()
  expect(screen.getByText('2026-03-01 起 · 按坐标判定')).toBeVisible()
})

test('the sheet of plates is fetched as the signed-in person, also when the session has to be renewed', async () => {
  const saved = watchDownloads()
  const world = buildWorld('officer')
  let ended = false
  const { user, seen } = await openBuilding('officer', {
    handlers: { accounts: { refresh: () => ({ ...world.session, accessToken: 'access-2' }) } },
    transport: (usual) => async (request) => {
      if (ended && request.token === 'access-1') throw problem('session_ended')
      return usual(request)
    },
  })
  ended = true
  await user.click(screen.getByRole('button', { name: '下载打印页（PDF）' }))
  await waitFor(() => expect(saved.names).toEqual(['门牌.pdf']))
  expect(seen.filter((call) => call === 'accounts.refresh')).toHaveLength(1)
  saved.stop()
})

test('a sheet that fails says why and can be tried again', async () => {
  const saved = watchDownloads()
  let broken = true
  const { user } = await openBuilding('officer', {
    transport: (usual) => async (request) => {
      if (broken && request.path.endsWith('/plates.pdf')) throw problem('unavailable')
      return usual(request)
    },
  })
  await user.click(screen.getByRole('button', { name: '下载打印页（PDF）' }))
  expect(await screen.findByText('服务正在维护，请稍后再试')).toBeVisible()
  expect(saved.names).toEqual([])
  broken = false
  await user.click(screen.getByRole('button', { name: '重试' }))
  await waitFor(() => expect(saved.names).toEqual(['门牌.pdf']))
  expect(screen.queryByText('服务正在维护，请稍后再试')).not.toBeInTheDocument()
  saved.stop()
})

test('a head is appointed by phone; one who never signed in is said so beside the field', async () => {
  const { user, world } = await openBuilding('officer')
  const heads = within(await screen.findByRole('region', { name: '楼长' }))
  expect(await heads.findByText('137****8820')).toBeVisible()
  await user.click(heads.getByRole('button', { name: '任命楼长' }))
  await user.type(heads.getByLabelText('楼长姓名'), '罗建国')
  await user.type(heads.getByLabelText('楼长手机'), '1380')
  await user.click(heads.getByRole('button', { name: '任命' }))
  expect(await heads.findByText('请输入 11 位手机号码')).toBeVisible()
  await user.clear(heads.getByLabelText('楼长手机'))
  await user.type(heads.getByLabelText('楼长手机'), '13900000000')
  await user.click(heads.getByRole('button', { name: '任命' }))
  expect(await heads.findByText(/还没有登录过回声/)).toBeVisible()
  expect(heads.getByLabelText('楼长姓名')).toHaveValue('罗建国')
  await user.clear(heads.getByLabelText('楼长手机'))
  await user.type(heads.getByLabelText('楼长手机'), '13912340001')
  await user.click(heads.getByRole('button', { name: '任命' }))
  expect(await heads.findByText('139****0001')).toBeVisible()
  expect(world.addresses.heads[idOf('building', 1)]).toHaveLength(2)
})

test('a head is dismissed only after asking, and a leader can only read', async () => {
  const { user, world } = await openBuilding('admin')
  await user.click(await screen.findByRole('button', { name: '免去 郑** 137****8820' }))
  expect(world.addresses.heads[idOf('building', 1)]).toHaveLength(1)
  await user.click(await screen.findByRole('button', { name: '免去' }))
  expect(await screen.findByText('还没有任命楼长')).toBeVisible()
  expect(world.addresses.heads[idOf('building', 1)]).toEqual([])
})

test('a leader reads the heads and appoints none', async () => {
  await openBuilding('leader')
  expect(await screen.findByText('137****8820')).toBeVisible()
  expect(screen.queryByRole('button', { name: '任命楼长' })).not.toBeInTheDocument()
  expect(screen.queryByRole('button', { name: /^免去/ })).not.toBeInTheDocument()
})

test('on a device that is not bound the heads stay hidden and the building is there', async () => {
  await openBuilding('officer', {
    transport: (usual) => async (request) => {
      if (request.path.endsWith('/heads')) throw problem('device_not_bound')
      return usual(request)
    },
  })
  expect(await screen.findByText(/这台设备没有绑定您的账号/)).toBeVisible()
  expect(await screen.findByRole('table', { name: '1 单元' })).toBeVisible()
})

test('a building one may not see is not there', async () => {
  renderApp({ world: buildWorld('officer'), path: `/buildings/${idOf('building', 999)}` })
  expect(await screen.findByText('内容不存在，或您无权查看')).toBeVisible()
})
