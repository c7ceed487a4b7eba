import type { Role } from '@huisheng/contract'
import { screen, waitFor, within } from '@testing-library/react'
import { chooseOption } from '../../../test/choose-option'
import { problem } from '../../../test/fixtures/fake-transport'
import { idOf } from '../../../test/fixtures/ids'
import { buildWorld } from '../../../test/fixtures/world'
import { renderApp } from '../../../test/render-app'
import type { Request } from '../../app/with-session'

const open = async (role: Role, fail?: (request: Request) => void) => {
  const world = buildWorld(role)
  const sent: Request[] = []
  const app = renderApp({
    world,
    path: '/budgets?year=2026',
    transport: (usual) => async (request) => {
      if (request.method === 'POST') sent.push(request)
      fail?.(request)
      return usual(request)
    },
  })
  await screen.findByRole('heading', { name: '预算与账本' })
  return { ...app, world, sent }
}
const budget = async () => screen.findByRole('listitem', { name: '市场监管领域举报奖励 2026 年' })

test('a budget shows where its money stands, and warns before it runs out', async () => {
  await open('auditor')
  expect(await budget()).toHaveTextContent(
    /500,000\.00 元已支付100,000\.00 元支付途中25,000\.00 元已占用62,500\.00 元可用312,500\.00 元/,
  )
  const list = within(screen.getByRole('list', { name: '2026 年预算' }))
  expect(list.getAllByRole('listitem')).toHaveLength(2)
  expect(list.getByText(/可用的不到一成/)).toBeVisible()
  expect(screen.queryByRole('button', { name: '登记预算' })).not.toBeInTheDocument()
})

test('another year stands in the address; a year without money says what to do', async () => {
  const { user, address } = await open('finance')
  await budget()
  await chooseOption(user, screen.getByRole('combobox', { name: '年度' }), '2025 年')
  await waitFor(() => expect(address().search).toBe('?year=2025'))
  expect(await screen.findByRole('list', { name: '2025 年预算' })).toBeVisible()
})

test('an appropriation is typed in 元, sent again as the same one, and shows at once', async () => {
  let lost = true
  const { user, sent } = await open('finance', ({ path }) => {
    if (lost && path === '/budgets/appropriations') throw problem('unavailable')
  })
  await budget()
  await user.click(screen.getByRole('button', { name: '登记预算' }))
  const form = within(await screen.findByRole('dialog'))
  await user.click(form.getByRole('button', { name: '登记' }))
  expect(await form.findByText('请选择办法')).toBeVisible()
  await chooseOption(user, form.getByLabelText('奖励办法'), '市场监管领域举报奖励')
  await user.click(form.getByRole('radio', { name: '调减' }))
  await user.type(form.getByLabelText('金额'), '12500.5')
  await user.type(form.getByLabelText('预算文件的名称和文号'), '深盐财〔2026〕20号')
  await user.click(form.getByRole('button', { name: '登记' }))
  expect(await form.findByText('服务正在维护，请稍后再试')).toBeVisible()
  lost = false
  await user.click(form.getByRole('button', { name: '登记' }))
  await waitFor(async () => expect(await budget()).toHaveTextContent('可用299,999.50 元'))
  const bodies = sent.map(({ body }) => body as { submissionId: string; amountFen: number })
  expect(bodies).toHaveLength(2)
  expect(bodies[1]).toEqual(bodies[0])
  expect(bodies[1]).toMatchObject({ amountFen: -1_250_050, schemeKey: 'market-supervision', year: 2026 })
})

test('more than is available is not taken back, and what was typed stays', async () => {
  const { user } = await open('finance')
  await budget()
  await user.click(screen.getByRole('button', { name: '登记预算' }))
  const form = within(await screen.findByRole('dialog'))
  await chooseOption(user, form.getByLabelText('奖励办法'), '市场监管领域举报奖励')
  await user.click(form.getByRole('radio', { name: '调减' }))
  await user.type(form.getByLabelText('金额'), '400000')
  await user.type(form.getByLabelText('预算文件的名称和文号'), '深盐财〔2026〕21号')
  await user.click(form.getByRole('button', { name: '登记' }))
  expect(await form.findByText('本年度的奖励预算不足，请先补充预算')).toBeVisible()
  expect(form.getByLabelText('金额')).toHaveValue('400000')
})

test('the entries of a budget say what moved from where to where', async () => {
  const { user } = await open('reviewer')
  await user.click(within(await budget()).getByRole('link', { name: '市场监管领域举报奖励' }))
  const rows = within(await screen.findByRole('table', { name: '明细账' })).getAllByRole('row')
  expect(rows[1]).toHaveTextContent('发出支付')
  expect(rows[1]).toHaveTextContent('已占用−2,500.00 元支付途中+2,500.00 元')
  expect(rows[3]).toHaveTextContent('深盐财〔2026〕12号')
})

test('an address without a budget says so', async () => {
  renderApp({ world: buildWorld('auditor'), path: `/budgets/${idOf('budget', 99)}` })
  expect(await screen.findByText('没有这份预算')).toBeVisible()
  expect(await screen.findByText('内容不存在，或您无权查看')).toBeVisible()
})

test('the check of all money says that it holds, or the first thing that does not', async () => {
  const { user, world } = await open('auditor')
  await user.click(screen.getByRole('button', { name: '核对' }))
  expect(await screen.findByText('账目相符：核算了 2 份预算、9 笔账、4 笔奖励、3 笔支付，没有不同')).toBeVisible()
  world.money.ledger.verdict = {
    ...world.money.ledger.verdict,
    intact: false,
    difference: {
      where: '市场监管 2026 年 第 4 笔',
      kind: 'balance',
      expected: '可用 312,500 元',
      found: '可用 900,000 元',
    },
  }
  await user.click(screen.getByRole('button', { name: '核对' }))
  const told = await screen.findByRole('alert')
  expect(told).toHaveTextContent('发现不同：账页的平衡')
  expect(told).toHaveTextContent('应当是可用 312,500 元实际是可用 900,000 元')
})

test('who may not check is not offered it', async () => {
  await open('reviewer')
  await budget()
  expect(screen.queryByRole('button', { name: '核对' })).not.toBeInTheDocument()
})
