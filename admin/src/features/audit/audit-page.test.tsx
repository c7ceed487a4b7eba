import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { chooseOption } from '../../../test/choose-option'
import { problem } from '../../../test/fixtures/fake-transport'
import { idOf } from '../../../test/fixtures/ids'
import { buildWorld } from '../../../test/fixtures/world'
import { renderApp } from '../../../test/render-app'

const rows = () =>
  within(screen.getByRole('table', { name: '使用记录' }))
    .getAllByRole('row')
    .slice(1)
const open = async (path = '/audit') => {
  const world = buildWorld('auditor')
  const app = renderApp({ world, path })
  await screen.findByRole('table', { name: '使用记录' })
  return { ...app, world }
}

test('records are read page by page, each with who, what, why and about whom', async () => {
  const { user } = await open()
  expect(rows()).toHaveLength(50)
  expect(rows()[1]).toHaveTextContent('黄文静网格长查看完整信息查看完整信息原因：上门核对证件')
  await user.click(screen.getByRole('button', { name: '加载更多' }))
  await waitFor(() => expect(rows()).toHaveLength(100))
})

test('one narrows down by a staff member and by a person, from any record', async () => {
  const { user, address } = await open()
  await user.click(screen.getAllByRole('button', { name: '只看 陈志远 的操作' })[0] as HTMLElement)
  await waitFor(() => expect(address().search).toBe(`?actorId=${idOf('staff', 12)}`))
  await waitFor(() => expect(rows().every((row) => row.textContent?.includes('陈志远'))).toBe(true))
  await user.click(screen.getAllByRole('button', { name: `只看关于 ${idOf('person', 1)} 的记录` })[0] as HTMLElement)
  await waitFor(() => expect(address().search).toContain(`subjectId=${idOf('person', 1)}`))
  await user.click(screen.getByRole('button', { name: '不再只看这个人的操作' }))
  await waitFor(() => expect(address().search).toBe(`?subjectId=${idOf('person', 1)}`))
  await user.click(screen.getByRole('button', { name: '清除筛选' }))
  await waitFor(() => expect(address().search).toBe(''))
})

test('action and days are asked for in the address; what does not fit is left out of it', async () => {
  const { user, address } = await open('/audit?action=nonsense&actorId=x')
  expect(rows()).toHaveLength(50)
  await chooseOption(user, screen.getByRole('combobox', { name: '操作' }), '被拒绝')
  await waitFor(() => expect(rows().every((row) => row.textContent?.includes('被拒绝'))).toBe(true))
  expect(rows()[0]).toHaveTextContent('GET /register/persons/:personId')
  fireEvent.change(screen.getByLabelText('日期从'), { target: { value: '2099-01-01' } })
  expect(await screen.findByText('没有符合条件的记录')).toBeVisible()
  expect(address().search).toContain('from=2098-12-31T16')
})

test('intact records are said to be so, with how many and a digest to keep', async () => {
  const { user } = await open()
  await user.click(screen.getByRole('button', { name: '校验' }))
  expect(await screen.findByText('记录完整：8213 条记录、14 条链，没有被改动、删除或截断')).toBeVisible()
  expect(screen.getByText('6lXQb1y7cS3hV9pTtG0kN2mE8rJ4wZ5aUoI')).toBeVisible()
})

test.each([
  ['altered', '发现差异：第 17 条记录内容被改动过'],
  ['missing', '发现差异：第 17 条记录不见了'],
  ['cut_off', '发现差异：第 17 条记录之后的记录被截断'],
] as const)('%s is said in plain words, and leads to whose records they are', async (kind, words) => {
  const { user, world, address } = await open()
  const chain = idOf('staff', 12)
  world.audit.verdict = { ...world.audit.verdict, intact: false, difference: { chain, seq: 17, kind } }
  await user.click(screen.getByRole('button', { name: '校验' }))
  expect(await screen.findByText(words)).toBeVisible()
  await user.click(screen.getByRole('button', { name: '看这个人的操作' }))
  await waitFor(() => expect(address().search).toBe(`?actorId=${chain}`))
})

test('a check that fails is never taken for an intact one', async () => {
  const { user } = renderApp({
    world: buildWorld('admin'),
    path: '/audit',
    handlers: {
      audit: {
        verify: () => {
          throw problem('too_many_requests')
        },
      },
    },
  })
  await user.click(await screen.findByRole('button', { name: '校验' }))
  expect(await screen.findByText(/操作太频繁/)).toBeVisible()
  expect(screen.queryByText(/记录完整/)).not.toBeInTheDocument()
})
