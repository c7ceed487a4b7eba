import { screen, waitFor, within } from '@testing-library/react'
import { buildReport } from '../../test/fixtures/cases'
import { problem } from '../../test/fixtures/fake-transport'
import { idOf } from '../../test/fixtures/ids'
import { buildMe } from '../../test/fixtures/people'
import { buildWorld } from '../../test/fixtures/world'
import { renderApp } from '../../test/render-app'
import type { Transport } from './with-session'

const expiredFor =
  (token: string) =>
  (usual: Transport): Transport =>
  async (request) => {
    if (request.token === token) throw problem('session_ended')
    return usual(request)
  }

const signIn = async (user: ReturnType<typeof renderApp>['user'], userName: string, password: string) => {
  await user.type(await screen.findByLabelText('用户名'), userName)
  await user.type(screen.getByLabelText('密码'), password)
  await user.keyboard('{Enter}')
}

test('signing in opens the page that was asked for', async () => {
  const { user, address } = renderApp({ world: buildWorld('checker'), path: '/calendar', signedIn: false })
  await signIn(user, 'lin.haiqing', 'right-password')
  expect(await screen.findByRole('heading', { name: '工作日历' })).toBeVisible()
  expect(address().pathname).toBe('/calendar')
})

test('a wrong password and a locked account are said plainly, and the user name stays', async () => {
  const { user } = renderApp({ world: buildWorld('checker'), signedIn: false })
  await signIn(user, 'lin.haiqing', 'wrong-password')
  expect(await screen.findByText('用户名或密码不正确')).toBeVisible()
  expect(screen.getByLabelText('用户名')).toHaveValue('lin.haiqing')
  expect(screen.getByLabelText('密码')).toHaveValue('')
  await user.type(screen.getByLabelText('密码'), 'locked-locked{Enter}')
  expect(await screen.findByText(/账号已暂时锁定/)).toBeVisible()
})

test('a user name that cannot be one is refused beside its field, without asking the server', async () => {
  const { user, seen } = renderApp({ world: buildWorld('checker'), signedIn: false })
  await signIn(user, '林', 'right-password')
  expect(await screen.findByText(/用户名为 3 到 32 位/)).toBeVisible()
  expect(seen).not.toContain('accounts.signInStaff')
})

test('an access token that ran out is renewed once for all requests waiting on it', async () => {
  const world = buildWorld('dispatcher', [buildReport(1)])
  const renewed = { ...world.session, accessToken: 'access-2', refreshToken: 'refresh-token-number-2' }
  const { seen } = renderApp({
    world,
    path: '/reports',
    transport: expiredFor('access-1'),
    handlers: { accounts: { refresh: () => renewed } },
  })
  expect(await screen.findByText(buildReport(1).text)).toBeVisible()
  expect(seen.filter((call) => call === 'accounts.refresh')).toHaveLength(1)
  expect(localStorage.getItem('huisheng.session')).toContain('refresh-token-number-2')
  expect(screen.queryByRole('dialog')).not.toBeInTheDocument()
})

test('when the session has ended, what was typed stays and what was being sent goes on after signing in again', async () => {
  const report = buildReport(2, { status: 'filed', actions: ['decline'] })
  const world = buildWorld('dispatcher', [report])
  let ended = false
  const { user } = renderApp({
    world,
    path: `/reports/${report.id}`,
    handlers: {
      accounts: {
        refresh: () => {
          throw problem('session_ended')
        },
        signInStaff: () => ({ ...world.session, accessToken: 'access-2' }),
      },
    },
    transport: (usual) => (request) => (ended ? expiredFor('access-1')(usual)(request) : usual(request)),
  })
  await user.click(await screen.findByRole('button', { name: '不予受理' }))
  await user.type(screen.getByLabelText('不予受理的原因'), '不属于本区管辖')
  ended = true
  await user.click(screen.getAllByRole('button', { name: '不予受理' }).at(-1) ?? document.body)

  const dialog = await screen.findByRole('dialog')
  expect(within(dialog).getByText('登录已过期，请重新登录')).toBeVisible()
  expect(screen.getByLabelText('不予受理的原因')).toHaveValue('不属于本区管辖')
  await user.type(within(dialog).getByLabelText('用户名'), 'lin.haiqing')
  await user.type(within(dialog).getByLabelText('密码'), 'right-password{Enter}')
  expect(await screen.findByText('已告知上报人不予受理')).toBeVisible()
  expect(world.reports[0]?.status).toBe('declined')
})

test('another person who signs in over the page finds nothing of the first one’s', async () => {
  const report = buildReport(2, { status: 'filed', actions: ['note'] })
  const world = buildWorld('dispatcher', [report])
  let ended = false
  const other = {
    ...world.session,
    accessToken: 'access-9',
    me: buildMe('checker', { id: idOf('staff', 77), name: '叶子墨' }),
  }
  const { user } = renderApp({
    world,
    path: `/reports/${report.id}`,
    handlers: {
      accounts: {
        refresh: () => {
          throw problem('session_ended')
        },
        signInStaff: () => other,
      },
    },
    transport: (usual) => (request) => (ended ? expiredFor('access-1')(usual)(request) : usual(request)),
  })
  await user.click(await screen.findByRole('button', { name: '补充说明' }))
  await user.type(screen.getByRole('textbox', { name: '补充说明' }), '只有我该看到')
  ended = true
  await user.click(screen.getAllByRole('button', { name: '补充说明' }).at(-1) ?? document.body)
  const dialog = await screen.findByRole('dialog')
  await user.type(within(dialog).getByLabelText('用户名'), 'ye.zimo')
  await user.type(within(dialog).getByLabelText('密码'), 'right-password{Enter}')
  expect(await screen.findByText('叶子墨')).toBeVisible()
  await user.click(await screen.findByRole('button', { name: '补充说明' }))
  expect(screen.getByRole('textbox', { name: '补充说明' })).toHaveValue('')
})

test('signing out forgets the session at once', async () => {
  const { user, seen } = renderApp({ world: buildWorld('checker'), path: '/calendar' })
  await user.click(await screen.findByRole('button', { name: /账号菜单/ }))
  await user.click(await screen.findByRole('button', { name: /退出登录/ }))
  expect(await screen.findByRole('heading', { name: '工作人员登录' })).toBeVisible()
  expect(localStorage.getItem('huisheng.session')).toBeNull()
  await waitFor(() => expect(seen).toContain('accounts.signOut'))
})
