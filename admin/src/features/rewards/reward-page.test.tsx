import type { ProblemCode, RewardView, Role } from '@huisheng/contract'
import { screen, waitFor, within } from '@testing-library/react'
import { problem } from '../../../test/fixtures/fake-transport'
import { idOf } from '../../../test/fixtures/ids'
import { buildReward, buildShare } from '../../../test/fixtures/rewards'
import { buildWorld } from '../../../test/fixtures/world'
import { renderApp } from '../../../test/render-app'
import type { Request } from '../../app/with-session'

const open = async (role: Role, part: Partial<RewardView> = {}, fail?: (request: Request) => void) => {
  const world = buildWorld(role)
  const reward = buildReward(1, part)
  world.money.rewards.list = [reward]
  const sent: Request[] = []
  const app = renderApp({
    world,
    path: `/rewards/${reward.id}`,
    transport: (usual) => async (request) => {
      if (request.method !== 'GET') sent.push(request)
      fail?.(request)
      return usual(request)
    },
  })
  await screen.findByRole('heading', { name: '污水外溢的奖励' })
  const change = (changed: Partial<RewardView>) =>
    (world.money.rewards.list = world.money.rewards.list.map((one) => ({ ...one, ...changed })))
  return { ...app, world, sent, change, now: () => world.money.rewards.list[0] }
}
type Opened = Awaited<ReturnType<typeof open>>

const sign = async ({ user }: Opened, action: string, words: string) => {
  await user.click(screen.getByRole('button', { name: action }))
  await user.click(screen.getByRole('textbox'))
  await user.paste(words)
  await user.click(screen.getAllByRole('button', { name: action }).at(-1) as HTMLElement)
}

test('each rule is read in words, with what it looked at and whether it held', async () => {
  await open('reviewer', {
    shares: [buildShare(11, { facts: { ...buildShare(11).facts, knownBefore: null } })],
  })
  const steps = within(screen.getByRole('list', { name: '举报 202611120011 的逐条认定' })).getAllByRole('listitem')
  expect(steps[0]).toHaveTextContent(/^符合办法有效/)
  expect(steps[2]).toHaveTextContent(/^待核对.*主管部门事先已掌握：还不知道/)
  expect(steps[4]).toHaveTextContent(/^计算.*处罚金额：50,000 元.*2,500\.00 元|^计算.*5,000\.00 元/)
  expect(screen.getByText(/还有待核对的规则/)).toBeVisible()
})

test('exactly the actions of the reward are offered', async () => {
  await open('approver', { status: 'reviewed', actions: ['approve', 'return'] })
  const actions = within(screen.getByRole('region', { name: '办理' })).getAllByRole('button')
  expect(actions.map(({ textContent }) => textContent)).toEqual(['批准', '退回补正'])
})

test('who has nothing to do here reads so, and finance finds no way to the tip-off', async () => {
  await open('finance')
  expect(screen.getByText('现在没有需要您办理的。')).toBeVisible()
  expect(screen.queryByRole('link', { name: '202611120011' })).not.toBeInTheDocument()
  expect(screen.queryByRole('link', { name: /全部经过/ })).not.toBeInTheDocument()
})

test('a review asks for its words, and goes with the revision that was read', async () => {
  const page = await open('reviewer', { revision: 4, actions: ['review', 'return'] })
  await sign(page, '复核同意', '同')
  expect(await screen.findByText('请写明理由，至少 4 个字')).toBeVisible()
  expect(page.sent).toHaveLength(0)
  await page.user.click(screen.getByRole('textbox'))
  await page.user.paste('意，事实和金额都核对过')
  await page.user.click(screen.getAllByRole('button', { name: '复核同意' }).at(-1) as HTMLElement)
  await waitFor(() => expect(page.now()?.status).toBe('reviewed'))
  expect(page.sent[0]?.body).toEqual({ revision: 4, words: '同意，事实和金额都核对过' })
  expect(await screen.findByText('待审批', { selector: '.tag' })).toBeVisible()
})

test('when another was quicker the new state is read, and the words stay', async () => {
  const page = await open('reviewer', { actions: ['review'] })
  page.change({ status: 'returned', revision: 2, actions: [] })
  await sign(page, '复核同意', '核对过了，同意')
  expect(await screen.findByText('这笔奖励刚刚有了变化')).toBeVisible()
  expect(await screen.findByText(/现在已经不能复核同意了/)).toBeVisible()
  expect(screen.getByRole('textbox')).toHaveValue('核对过了，同意')
  expect(screen.getByText('退回补正', { selector: '.tag' })).toBeVisible()
})

const refusals: [ProblemCode, RegExp][] = [
  ['budget_exhausted', /没有批准，也没有占用预算.*登记补充预算/],
  ['duties_separated', /已经办过另一道手续.*换一位/],
  ['facts_changed', /有了变化.*退回补正/],
  ['on_the_case', /需要回避/],
]
test.each(refusals)('%s is explained with what to do next, and the words stay', async (code, words) => {
  let refused = true
  const page = await open('approver', { status: 'reviewed', actions: ['approve'] }, ({ path }) => {
    if (refused && path.endsWith('/approve')) throw problem(code)
  })
  await sign(page, '批准', '同意按此发放')
  expect(await screen.findByText(words)).toBeVisible()
  expect(screen.getByRole('textbox')).toHaveValue('同意按此发放')
  refused = false
  await page.user.click(screen.getAllByRole('button', { name: '批准' }).at(-1) as HTMLElement)
  await waitFor(() => expect(page.now()?.status).toBe('approved'))
})

test('before approving, one sees what the budget has left', async () => {
  const { user } = await open('approver', { status: 'reviewed', amountFen: 40_000_000, actions: ['approve'] })
  await user.click(screen.getByRole('button', { name: '批准' }))
  expect(await screen.findByText(/2026 年预算可用 312,500\.00 元，这笔占用 400,000\.00 元，不够/)).toBeVisible()
})

test('words typed for one action are there again after looking at another page', async () => {
  const { user, router } = await open('reviewer', { actions: ['return'] })
  await user.click(screen.getByRole('button', { name: '退回补正' }))
  await user.click(screen.getByRole('textbox'))
  await user.paste('请补充笔录')
  await user.click(screen.getByRole('link', { name: /全部经过/ }))
  await screen.findByRole('heading', { name: '奖励经过' })
  await user.click(screen.getByRole('link', { name: 'JL202611200001' }))
  await user.click(await screen.findByRole('button', { name: '退回补正' }))
  expect(screen.getByRole('textbox')).toHaveValue('请补充笔录')
  expect(router.state.location.pathname).toBe(`/rewards/${idOf('reward', 1)}`)
})

test('a share on hold is released or not, said in words', async () => {
  const page = await open('approver', {
    status: 'approved',
    actions: ['settle_hold'],
    shares: [buildShare(11, { status: 'held', heldFor: '证件与近亲属相同' }), buildShare(12, { status: 'claimed' })],
  })
  await page.user.click(screen.getByRole('button', { name: '核对暂缓' }))
  expect(screen.queryByRole('radio', { name: '202611120012' })).not.toBeInTheDocument()
  await page.user.click(screen.getByRole('button', { name: '收起' }))
  await sign(page, '核对暂缓', '同名，不是同一人')
  expect(await screen.findByText('请选择')).toBeVisible()
  await page.user.click(screen.getByRole('radio', { name: '没有问题，继续支付' }))
  await page.user.click(screen.getAllByRole('button', { name: '核对暂缓' }).at(-1) as HTMLElement)
  await waitFor(() => expect(page.now()?.shares[0]?.status).toBe('claimed'))
  expect(page.sent[0]?.body).toMatchObject({ reportId: idOf('report', 11), pay: true })
})

test('an appeal is answered, and the answer stands beside it', async () => {
  const appeal = {
    at: '2026-11-20T01:00:00.000Z',
    words: '我报得更早',
    answer: null,
    upheld: null,
    answeredByName: null,
  }
  const page = await open('auditor', {
    status: 'approved',
    actions: ['answer_appeal'],
    shares: [buildShare(11), buildShare(12, { status: 'declined', appeal })],
  })
  await page.user.click(screen.getByRole('button', { name: '答复异议' }))
  await page.user.click(screen.getByRole('radio', { name: '不成立，维持' }))
  await page.user.click(screen.getByRole('textbox', { name: '答复' }))
  await page.user.paste('系统记录您的举报晚两小时')
  await page.user.click(screen.getAllByRole('button', { name: '答复异议' }).at(-1) as HTMLElement)
  await waitFor(() => expect(page.now()?.shares[1]?.appeal?.upheld).toBe(false))
  expect(await screen.findByText(/答复（不成立）：系统记录您的举报晚两小时/)).toBeVisible()
})

test('a history that does not hold is said loudly', async () => {
  await open('auditor', { historyIntact: false })
  expect(screen.getByRole('alert')).toHaveTextContent('可能被改动过')
  expect(screen.queryByText('环环相扣，没有被改动')).not.toBeInTheDocument()
})

test('the whole course stands by parts, to the second, each rule with its inputs', async () => {
  const world = buildWorld('auditor')
  renderApp({ world, path: `/rewards/${idOf('reward', 3)}/audit` })
  const decision = within(await screen.findByRole('region', { name: '奖励决定' }))
  const [first, second] = decision.getAllByRole('listitem')
  expect(first).toHaveTextContent('2026-11-19 10:00:00提出 林晓岚（奖励审核员）')
  expect(second).toHaveTextContent('基础金额 系统规则')
  expect(second).toHaveTextContent('处罚金额：50,000 元')
  expect(within(screen.getByRole('region', { name: '举报与办理' })).getByText('2026-11-12 09:20:07')).toBeVisible()
  expect(within(screen.getByRole('region', { name: '支付' })).getByText('还没有。')).toBeVisible()
  expect(screen.getByRole('button', { name: '打印' })).toBeVisible()
})
