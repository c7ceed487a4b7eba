import { screen, waitFor, within } from '@testing-library/react'
import { problem } from '../../../test/fixtures/fake-transport'
import { homeOf } from '../../../test/fixtures/register'
import { buildWorld } from '../../../test/fixtures/world'
import { renderApp } from '../../../test/render-app'
import type { Transport } from '../../app/with-session'

/** Personal data is refused until the pledge was signed. */
const unsigned = () => {
  let signed = false
  return (usual: Transport): Transport =>
    async (request) => {
      if (!signed && /^\/(register|audit|privacy-requests)/.test(request.path)) throw problem('pledge_required')
      const answer = await usual(request)
      if (request.path === '/me/pledge' && request.method === 'POST') signed = true
      return answer
    }
}
const dialog = async () => within(await screen.findByRole('dialog'))

test('the pledge is read and signed with one’s own name, and what was asked for goes on', async () => {
  const { user, seen } = renderApp({
    world: buildWorld('worker'),
    path: `/register/dwellings/${homeOf(1).id}`,
    transport: unsigned(),
  })
  const pledge = await dialog()
  expect(pledge.getByText('保密承诺书')).toBeVisible()
  expect(await pledge.findByText(/只用于我正在办理的事项/)).toBeVisible()
  await user.type(pledge.getByLabelText('签署人姓名'), '林海')
  await user.click(pledge.getByRole('button', { name: '我承诺，签署' }))
  expect(await pledge.findByText('填写的姓名与账号不一致')).toBeVisible()
  expect(pledge.getByLabelText('签署人姓名')).toHaveValue('林海')
  await user.type(pledge.getByLabelText('签署人姓名'), '晴')
  await user.click(pledge.getByRole('button', { name: '我承诺，签署' }))
  expect(await screen.findByRole('table', { name: '现在在住' })).toBeVisible()
  await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument())
  expect(seen.filter((call) => call === 'register.dwelling')).toHaveLength(1)
  expect(localStorage.getItem('huisheng.session')).toContain('pledgeVersion')
})

test('a form that met the pledge is sent once it is signed, with all that was typed', async () => {
  const { user } = renderApp({ world: buildWorld('officer'), path: '/register', transport: unsigned() })
  await user.type(await screen.findByLabelText('姓名'), '何嘉明{Enter}')
  const pledge = await dialog()
  await user.type(await pledge.findByLabelText('签署人姓名'), '林海晴{Enter}')
  expect(await screen.findByRole('table', { name: '查找结果' })).toBeVisible()
})

test('putting it off leaves the page without the data, and the way to sign', async () => {
  const { user } = renderApp({ world: buildWorld('officer'), path: '/privacy-requests', transport: unsigned() })
  await user.click(await (await dialog()).findByRole('button', { name: '取消' }))
  expect(await screen.findByText('请先签署保密承诺书')).toBeVisible()
  await user.click(screen.getByRole('button', { name: '去签署' }))
  await user.type(await (await dialog()).findByLabelText('签署人姓名'), '林海晴{Enter}')
  expect(await screen.findByRole('list', { name: '请求' })).toBeVisible()
})

test('a text that changed meanwhile is shown anew, and the name stays', async () => {
  const world = buildWorld('worker')
  let version = '2026-01-01'
  const { user } = renderApp({
    world,
    path: '/leads',
    transport: unsigned(),
    handlers: {
      accounts: {
        pledge: () => ({ version, text: [`第 ${version} 版的承诺`], signedAt: null }),
        signPledge: ({ body }) => {
          if (body.version === '2026-01-01') {
            version = '2026-11-01'
            throw problem('pledge_outdated')
          }
          return world.session.me
        },
      },
    },
  })
  const pledge = await dialog()
  await user.type(await pledge.findByLabelText('签署人姓名'), '林海晴{Enter}')
  expect(await pledge.findByText('第 2026-11-01 版的承诺')).toBeVisible()
  expect(pledge.getByText('保密承诺书已更新，请重新阅读后签署')).toBeVisible()
  expect(pledge.getByLabelText('签署人姓名')).toHaveValue('林海晴')
  await user.click(pledge.getByRole('button', { name: '我承诺，签署' }))
  expect(await screen.findByRole('list', { name: '线索' })).toBeVisible()
})

test('a session that ends while signing is renewed, and nothing is lost', async () => {
  const world = buildWorld('worker')
  const renewed = { ...world.session, accessToken: 'access-2' }
  let ended = false
  const { user } = renderApp({
    world,
    path: '/leads',
    handlers: { accounts: { refresh: () => renewed } },
    transport: (usual) => {
      const inner = unsigned()(usual)
      return async (request) => {
        if (ended && request.token === 'access-1') throw problem('session_ended')
        return inner(request)
      }
    },
  })
  const name = await (await dialog()).findByLabelText('签署人姓名')
  ended = true
  await user.type(name, '林海晴{Enter}')
  expect(await screen.findByRole('list', { name: '线索' })).toBeVisible()
  expect(localStorage.getItem('huisheng.session')).toContain('access-2')
})
