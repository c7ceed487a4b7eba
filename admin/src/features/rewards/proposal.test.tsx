import type { Proposal, Role } from '@huisheng/contract'
import { screen, waitFor, within } from '@testing-library/react'
import { problem } from '../../../test/fixtures/fake-transport'
import { idOf } from '../../../test/fixtures/ids'
import { buildCandidate } from '../../../test/fixtures/rewards'
import { buildCase, buildTipOffReport } from '../../../test/fixtures/tip-offs'
import { buildWorld } from '../../../test/fixtures/world'
import { renderApp } from '../../../test/render-app'
import type { Request } from '../../app/with-session'

const candidate = buildCandidate(1)
const first = buildTipOffReport(11, { status: 'closed' })
const second = buildTipOffReport(12, { status: 'closed', text: '隔壁修车铺半夜倒油，有车牌。' })
const withdrawn = buildTipOffReport(13, { status: 'withdrawn' })

const worldOf = (role: Role) => {
  const world = buildWorld(role, [first, second, withdrawn])
  const [lead] = buildCase(first).fact
  world.tipOffs.cases = [
    buildCase(first, {
      fact: [first, second, withdrawn].map((report, at) => ({
        ...(lead as NonNullable<typeof lead>),
        reportId: report.id,
        number: report.number,
        arrival: at === 0 ? 'first' : 'supplement',
      })),
    }),
  ]
  return world
}

const open = async (fail?: (request: Request) => void, role: Role = 'reviewer', path?: string) => {
  const world = worldOf(role)
  const sent: Request[] = []
  const app = renderApp({
    world,
    path: path ?? `/reward-candidates/${candidate.factId}`,
    transport: (usual) => async (request) => {
      if (request.method !== 'GET' && request.path.startsWith('/rewards')) sent.push(request)
      fail?.(request)
      return usual(request)
    },
  })
  await screen.findByRole('button', { name: '预览认定' })
  return { ...app, world, sent }
}
type Opened = Awaited<ReturnType<typeof open>>
const preview = async ({ user }: Opened) => {
  await user.click(await screen.findByRole('radio', { name: '一级 一级举报' }))
  await user.click(screen.getByRole('button', { name: '预览认定' }))
  return screen.findByRole('status', { name: '预览' })
}
const about = (number: string) => within(screen.getByRole('group', { name: `举报 ${number}` }))

test('what waits for a proposal stands in a list, with what is lacking', async () => {
  renderApp({ world: worldOf('handler'), path: '/reward-candidates' })
  const entries = within(await screen.findByRole('list', { name: '待提奖励' })).getAllByRole('listitem')
  expect(entries[0]).toHaveTextContent('可以适用：市场监管领域举报奖励 第 1 版')
  expect(entries[1]).toHaveTextContent('处罚还没有登记')
  expect(entries[1]).toHaveTextContent('提交时没有适用的奖励办法')
})

test('all tip-offs of the fact are read beside the form, without those taken back', async () => {
  await open()
  expect(screen.getByText(second.text)).toBeVisible()
  expect(screen.getAllByRole('group', { name: /^举报 / })).toHaveLength(2)
  expect(screen.queryByText(withdrawn.number)).not.toBeInTheDocument()
})

test('a proposal is previewed rule by rule, then sent as it was previewed', async () => {
  const page = await open()
  expect(screen.queryByRole('button', { name: '提出' })).not.toBeInTheDocument()
  expect(await preview(page)).toHaveTextContent('合计 10,000.00 元')
  await page.user.click(screen.getByRole('button', { name: '提出' }))
  expect(await screen.findByRole('heading', { name: '污水外溢的奖励' })).toBeVisible()
  const [previewed, proposed] = page.sent.map(({ body }) => body as Proposal)
  expect(proposed).toEqual(previewed)
  expect(proposed).toMatchObject({ factId: candidate.factId, schemeId: idOf('scheme', 1), grade: 1 })
  expect(proposed?.assertions.map(({ reportId }) => reportId)).toEqual([first.id, second.id])
  expect(proposed?.assertions[0]).toMatchObject({ naturalPerson: true, knownBefore: false, offender: false })
})

test('what is out of the usual asks for its ground, and a change asks for a new preview', async () => {
  const page = await open()
  await preview(page)
  await page.user.click(about(second.number).getByRole('checkbox', { name: '主管部门事先已经掌握' }))
  expect(screen.queryByRole('button', { name: '提出' })).not.toBeInTheDocument()
  await page.user.click(screen.getByRole('button', { name: '填写有变化，重新预览' }))
  expect(await about(second.number).findByText('与通常不同，请写明依据')).toBeVisible()
  expect(page.sent).toHaveLength(1)
  await page.user.click(about(second.number).getByLabelText('依据'))
  await page.user.paste('巡查记录显示前一天已立案')
  await page.user.click(screen.getByRole('button', { name: '填写有变化，重新预览' }))
  const shown = await screen.findByRole('status', { name: '预览' })
  expect(shown).toHaveTextContent('不予奖励')
  expect(screen.getByRole('button', { name: '提出' })).toBeVisible()
})

test('a fact that changed meanwhile is read anew, and nothing typed is lost', async () => {
  let changed = true
  const page = await open(({ method, path }) => {
    if (changed && method === 'POST' && path === '/rewards') throw problem('facts_changed')
  })
  await preview(page)
  await page.user.click(screen.getByRole('button', { name: '提出' }))
  expect(await screen.findByText('认定奖励的事实已经变化，请重新核对后再提交')).toBeVisible()
  expect(screen.queryByRole('button', { name: '提出' })).not.toBeInTheDocument()
  expect(screen.getByRole('radio', { name: '一级 一级举报' })).toBeChecked()
  changed = false
  await page.user.click(screen.getByRole('button', { name: '预览认定' }))
  await page.user.click(await screen.findByRole('button', { name: '提出' }))
  await waitFor(() => expect(page.world.money.rewards.list[0]?.factId).toBe(candidate.factId))
})

test('who deals with the case sees what they proposed, and is offered no page that is not for them', async () => {
  const page = await open(undefined, 'handler')
  await preview(page)
  await page.user.click(screen.getByRole('button', { name: '提出' }))
  expect(await screen.findByText('待复核', { selector: '.tag' })).toBeVisible()
  const facts = within(screen.getByRole('region', { name: '要点' }))
  expect(facts.getByText(/第 1 版/)).toBeVisible()
  expect(facts.queryByRole('link')).toBeNull()
})

test('a fact that somebody proposed already says where to look', async () => {
  renderApp({ world: worldOf('reviewer'), path: `/reward-candidates/${idOf('fact', 999)}` })
  expect(await screen.findByText('这件事实不在待提奖励里了')).toBeVisible()
  expect(screen.getByRole('link', { name: '去奖励审核台看' })).toBeVisible()
})

test.each(['reviewer', 'handler', 'officer'] as const)('a %s mends what came back from what was said', async (role) => {
  const page = await open(undefined, role, `/rewards/${idOf('reward', 4)}/revise`)
  expect(screen.getByText('请写明事先没有掌握的依据。')).toBeVisible()
  expect(about(first.number).getByLabelText('依据')).toHaveValue('核查记录第 3 页，执法前没有立案。')
  await page.user.click(await screen.findByRole('radio', { name: '二级 二级举报' }))
  await page.user.click(screen.getByRole('button', { name: '预览认定' }))
  await page.user.click(await screen.findByRole('button', { name: '重新提出' }))
  await waitFor(() => expect(page.sent.at(-1)?.method).toBe('PUT'))
  expect(page.sent.at(-1)?.body).toMatchObject({ revision: 1, grade: 2 })
  expect(await screen.findByText('待复核', { selector: '.tag' })).toBeVisible()
})
