import { act, screen, within } from '@testing-library/react'
import { problem } from '../../../test/fixtures/fake-transport'
import { buildEntry } from '../../../test/fixtures/register'
import { buildWorld } from '../../../test/fixtures/world'
import { renderApp } from '../../../test/render-app'

const open = (part: Partial<Parameters<typeof renderApp>[0]> = {}) =>
  renderApp({ world: buildWorld('officer'), path: '/register', ...part })

test('a person is found by a whole name, and nothing typed reaches the address bar', async () => {
  const { user, address, router } = open()
  const addresses: string[] = []
  router.subscribe(({ location }) => addresses.push(location.pathname + location.search))
  await user.type(await screen.findByLabelText('姓名'), '何嘉明')
  await user.type(screen.getByLabelText('手机'), '13812341234')
  await user.click(screen.getByRole('button', { name: '查找' }))
  const table = await screen.findByRole('table', { name: '查找结果' })
  expect(within(table).getAllByRole('row')).toHaveLength(4)
  expect(screen.getByRole('status')).toHaveTextContent('找到 3 条登记')
  expect(screen.getByText(/还有更多没有列出/)).toBeVisible()
  const [row] = within(table).getAllByRole('row').slice(1)
  expect(row).toHaveTextContent('440***********1234')
  expect(row).toHaveTextContent('陈志远 核实')
  await user.click(within(table).getAllByRole('link', { name: '何**' })[0] as HTMLElement)
  expect(await screen.findByRole('heading', { name: '何**' })).toBeVisible()
  expect(address().pathname).toBe(`/register/persons/${buildEntry(0).personId}`)
  expect(addresses.join()).not.toMatch(/嘉明|138|%E5/)
  expect(JSON.stringify({ ...localStorage, ...sessionStorage })).not.toContain('13812341234')
})

test('coming back from a person, the search stands as it was and is not recorded twice', async () => {
  const { user, router, seen } = open()
  await user.type(await screen.findByLabelText('姓名'), '何嘉明{Enter}')
  const table = await screen.findByRole('table', { name: '查找结果' })
  await user.click(within(table).getAllByRole('link', { name: '何**' })[0] as HTMLElement)
  await screen.findByRole('heading', { name: '何**' })
  await act(() => router.navigate(-1))
  expect(await screen.findByRole('table', { name: '查找结果' })).toBeVisible()
  expect(screen.getByLabelText('姓名')).toHaveValue('何嘉明')
  expect(seen.filter((call) => call === 'register.search')).toHaveLength(1)
})

test('with nothing given, the form says what it needs and asks the server for nothing', async () => {
  const { user, seen } = open()
  await user.click(await screen.findByRole('button', { name: '查找' }))
  expect(await screen.findByText('请填写姓名、证件号码或手机号中的一项')).toBeVisible()
  expect(seen).not.toContain('register.search')
})

test('nobody found is said, with what may be the reason; clearing starts anew', async () => {
  const { user } = open()
  await user.type(await screen.findByLabelText('姓名'), '罗子墨{Enter}')
  expect(await screen.findByText('辖区内没有找到')).toBeVisible()
  await user.click(screen.getByRole('button', { name: '清空' }))
  expect(screen.getByLabelText('姓名')).toHaveValue('')
  expect(screen.getByText('填写条件后点「查找」')).toBeVisible()
})

test('a phone too short is refused beside its field; too many searches are said with when to go on', async () => {
  const { user } = open({
    handlers: {
      register: {
        search: () => {
          throw problem('too_many_requests')
        },
      },
    },
  })
  await user.type(await screen.findByLabelText('手机'), '138{Enter}')
  expect(await screen.findByText('请输入 11 位手机号码')).toBeVisible()
  await user.type(screen.getByLabelText('手机'), '12341234{Enter}')
  expect(await screen.findByText(/操作太频繁/)).toBeVisible()
  expect(screen.getByLabelText('手机')).toHaveValue('13812341234')
})
