import { screen, waitFor, within } from '@testing-library/react'
import { problem } from '../../../test/fixtures/fake-transport'
import { buildRequest } from '../../../test/fixtures/privacy'
import { buildWorld } from '../../../test/fixtures/world'
import { renderApp } from '../../../test/render-app'

const open = async (role: 'officer' | 'auditor' = 'officer', path = '/privacy-requests') => {
  const world = buildWorld(role)
  const app = renderApp({ world, path })
  await screen.findByRole('list', { name: '请求' })
  return { ...app, world }
}
const card = (number: string) => within(screen.getByRole('listitem', { name: new RegExp(number) }))
const deletion = buildRequest(1).number

test('what waits is listed with when it is due, and what was answered with its words', async () => {
  const { user, address } = await open()
  expect(card(buildRequest(0).number).getByText(/答复剩/)).toBeVisible()
  expect(card(buildRequest(4).number).getByText(/答复超期/)).toBeVisible()
  await user.click(screen.getByRole('button', { name: '已办理' }))
  await waitFor(() => expect(address().search).toBe('?status=done'))
  const done = within(await screen.findByRole('listitem', { name: new RegExp(buildRequest(2).number) }))
  expect(done.getByText('黄文静 的答复')).toBeVisible()
  expect(done.getByRole('list', { name: '办理结果' })).toHaveTextContent('搬离未满 2 年，依规定保存')
})

test('granting says first what it does, then what it deleted and what it kept', async () => {
  const { user } = await open()
  await user.click(card(deletion).getByRole('button', { name: '答复' }))
  await user.click(card(deletion).getByRole('radio', { name: '照办' }))
  expect(await card(deletion).findByText(/不能撤销/)).toBeVisible()
  await user.click(card(deletion).getByRole('button', { name: '提交答复' }))
  expect(await card(deletion).findByText('请写明办理结果或法律依据')).toBeVisible()
  await user.type(card(deletion).getByLabelText('办理结果'), '已删除可以删除的内容。')
  await user.click(card(deletion).getByRole('button', { name: '提交答复' }))
  const effects = within(await card(deletion).findByRole('list', { name: '办理结果' })).getAllByRole('listitem')
  expect(effects.map(({ textContent }) => textContent)).toEqual([
    '已删除 小程序账号的手机号：本人要求',
    '依法保留 2024-02-10 至 2026-08-30 的居住登记：搬离未满 2 年，依规定保存',
  ])
  expect(card(deletion).queryByRole('button', { name: '答复' })).not.toBeInTheDocument()
})

test('refusing asks for the law it rests on', async () => {
  const { user, world } = await open()
  await user.click(card(deletion).getByRole('button', { name: '答复' }))
  await user.click(card(deletion).getByRole('radio', { name: '不予办理' }))
  await user.type(await card(deletion).findByLabelText('不能办理的法律依据'), '居住登记须保存至搬离后两年。')
  await user.click(card(deletion).getByRole('button', { name: '提交答复' }))
  expect(await card(deletion).findByText('居住登记须保存至搬离后两年。')).toBeVisible()
  expect(world.privacy.requests[1]?.status).toBe('refused')
})

test('an answer without a choice is not sent', async () => {
  const { user, seen } = await open()
  await user.click(card(deletion).getByRole('button', { name: '答复' }))
  await user.type(card(deletion).getByLabelText('办理结果'), '已按要求办理。')
  await user.click(card(deletion).getByRole('button', { name: '提交答复' }))
  expect(await card(deletion).findByText('此项必填')).toBeVisible()
  expect(seen).not.toContain('privacy.answer')
})

test.each([
  ['already_settled', '已经有人处理过了，请刷新后查看'],
  ['own_request', '这是您自己提出的，要由另一位工作人员办理'],
] as const)('%s is said beside the form, and the words stay', async (code, words) => {
  const { user } = renderApp({
    world: buildWorld('officer'),
    path: '/privacy-requests',
    handlers: {
      privacy: {
        answer: () => {
          throw problem(code)
        },
      },
    },
  })
  await screen.findByRole('list', { name: '请求' })
  await user.click(card(deletion).getByRole('button', { name: '答复' }))
  await user.click(card(deletion).getByRole('radio', { name: '照办' }))
  await user.type(card(deletion).getByLabelText('办理结果'), '已按要求办理。')
  await user.click(card(deletion).getByRole('button', { name: '提交答复' }))
  expect(await card(deletion).findByText(words)).toBeVisible()
  expect(card(deletion).getByLabelText('办理结果')).toHaveValue('已按要求办理。')
})

test('an empty list says where requests come from', async () => {
  const world = buildWorld('officer')
  world.privacy.requests = []
  renderApp({ world, path: '/privacy-requests?status=nonsense' })
  expect(await screen.findByText('没有待答复的请求')).toBeVisible()
})
