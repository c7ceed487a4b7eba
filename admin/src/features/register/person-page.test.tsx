import type { Role } from '@huisheng/contract'
import { act, screen, within } from '@testing-library/react'
import { problem } from '../../../test/fixtures/fake-transport'
import { idOf } from '../../../test/fixtures/ids'
import { buildWorld } from '../../../test/fixtures/world'
import { renderApp } from '../../../test/render-app'

const path = `/register/persons/${idOf('person', 4)}`
const open = async (role: Role = 'officer', part: Partial<Parameters<typeof renderApp>[0]> = {}) => {
  const app = renderApp({ world: buildWorld(role), path, ...part })
  await screen.findByRole('heading', { name: '曾*' })
  return app
}
const facts = () => within(screen.getByRole('region', { name: '人员信息' }))

test('a person stands masked, with guardian and every home', async () => {
  await open()
  expect(facts().getByText('E1*****78')).toBeVisible()
  expect(facts().getByText('何**（父母） 138****1234')).toBeVisible()
  const homes = screen.getByRole('table', { name: '居住登记' })
  expect(within(homes).getAllByRole('row')).toHaveLength(3)
  expect(screen.getByText('在住 1 处')).toBeVisible()
})

test('the whole is shown for a reason, and masked again when one comes back', async () => {
  const { user, router, seen } = await open('worker')
  await user.type(screen.getByLabelText('查看原因'), '看看')
  await user.click(screen.getByRole('button', { name: '查看完整信息' }))
  expect(await screen.findByText('请写明查看原因，至少 4 个字')).toBeVisible()
  expect(seen).not.toContain('register.reveal')
  await user.type(screen.getByLabelText('查看原因'), '是否填错证件')
  await user.click(screen.getByRole('button', { name: '查看完整信息' }))
  expect(await facts().findByText('440308199001011234')).toBeVisible()
  expect(facts().getByText('何建国（父母） 13700008820')).toBeVisible()
  expect(JSON.stringify({ ...localStorage, ...sessionStorage })).not.toContain('440308199001011234')

  await act(() => router.navigate('/register'))
  await screen.findByRole('button', { name: '查找' })
  await act(() => router.navigate(path))
  expect(await facts().findByText('E1*****78')).toBeVisible()
  expect(screen.queryByText('440308199001011234')).not.toBeInTheDocument()
})

test('a reveal that fails keeps the reason and shows nothing', async () => {
  const { user } = await open('leader', {
    handlers: {
      register: {
        reveal: () => {
          throw problem('unavailable')
        },
      },
    },
  })
  await user.type(screen.getByLabelText('查看原因'), '核对证件号码')
  await user.click(screen.getByRole('button', { name: '查看完整信息' }))
  expect(await screen.findByText('服务正在维护，请稍后再试')).toBeVisible()
  expect(screen.getByLabelText('查看原因')).toHaveValue('核对证件号码')
  expect(facts().getByText('E1*****78')).toBeVisible()
})

test('an auditor may not reveal, and finds who used the data of this person', async () => {
  const { user, address } = await open('auditor')
  expect(screen.queryByLabelText('查看原因')).not.toBeInTheDocument()
  await user.click(screen.getByRole('link', { name: '谁用过这个人的信息' }))
  expect(await screen.findByRole('heading', { name: '使用记录' })).toBeVisible()
  expect(address().search).toBe(`?subjectId=${idOf('person', 4)}`)
})

test('a person one may not see is not there', async () => {
  renderApp({ world: buildWorld('worker'), path: `/register/persons/${idOf('person', 999)}` })
  expect(await screen.findByText('内容不存在，或您无权查看')).toBeVisible()
})
