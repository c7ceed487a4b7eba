import { type ReportView, type Role, type TipOffCase } from '@huisheng/contract'
import { screen, waitFor, within } from '@testing-library/react'
import { chooseOption } from '../../../test/choose-option'
import { problem } from '../../../test/fixtures/fake-transport'
import { buildCase, buildEventfulCase, buildPenalty, buildTipOffReport } from '../../../test/fixtures/tip-offs'
import { buildReport } from '../../../test/fixtures/cases'
import { buildWorld } from '../../../test/fixtures/world'
import { renderApp } from '../../../test/render-app'

type App = Partial<Parameters<typeof renderApp>[0]>

const open = async (
  part: Partial<TipOffCase> | ((report: ReportView) => TipOffCase) = {},
  role: Role = 'officer',
  app: App = {},
) => {
  const report = buildTipOffReport(1, { status: 'handling' })
  const world = buildWorld(role, [report])
  world.tipOffs.cases = [typeof part === 'function' ? part(report) : buildCase(report, part)]
  const rendered = renderApp({ world, path: `/tip-offs/${report.id}`, ...app })
  await screen.findByRole('heading', { name: report.matterName })
  return { ...rendered, world, report }
}
const region = (name: string) => within(screen.getByRole('region', { name }))
/** Fails at the first try of a path, so that what was typed can be sent again. */
const failingOnce = (path: RegExp): App['transport'] => {
  let failed = false
  return (usual) => async (request) => {
    if (!failed && request.method === 'POST' && path.test(request.path)) {
      failed = true
      throw problem('unavailable')
    }
    return usual(request)
  }
}

test.each(['worker', 'leader', 'officer', 'dispatcher', 'handler', 'checker', 'reviewer', 'auditor', 'admin'] as const)(
  'a %s who may read a tip-off reads facts, talk, fact and fines, and no name of who reported',
  async (role) => {
    await open(buildEventfulCase, role)
    expect(screen.getByText('身份已密封')).toBeVisible()
    expect(region('与举报人对话').getByText('补充证据')).toBeVisible()
    expect(region('同一事实的举报').getByText('补充了关键证据')).toBeVisible()
    expect(region('处罚决定').getByText('50,000.00 元')).toBeVisible()
    expect(screen.getByText('办理过程')).toBeVisible()
  },
)

test('one who only reads is offered nothing to do', async () => {
  await open((report) => buildEventfulCase(report, { actions: [] }), 'auditor')
  for (const name of ['登记处罚决定', '看过了，放行', '写明涉及的人', '认定本件的先后', '留言'])
    expect(screen.queryByRole('button', { name })).not.toBeInTheDocument()
})

test.each(['approver', 'finance'] as const)('a %s is shown no tip-off, and asks the server for none', async (role) => {
  const report = buildTipOffReport(1)
  const { seen } = renderApp({ world: buildWorld(role, [report]), path: `/tip-offs/${report.id}` })
  expect(await screen.findByText('这个页面不存在，或您无权查看')).toBeVisible()
  expect(seen.filter((call) => /^(tipOffs|reports)\./.test(call))).toEqual([])
})

test('what one may not see, or is no tip-off, is not there', async () => {
  const complaint = buildReport(2, { kind: 'complaint' })
  renderApp({ world: buildWorld('officer', [complaint]), path: `/tip-offs/${complaint.id}` })
  expect(await screen.findByText('内容不存在，或您无权查看')).toBeVisible()
  expect(screen.queryByText(complaint.text)).not.toBeInTheDocument()
})

test('whoever it turns out to be about loses sight of it, with the page open', async () => {
  const { world, report } = await open(buildEventfulCase, 'worker')
  world.tipOffs.cases = []
  world.reports = []
  expect(await screen.findByText('内容不存在，或您无权查看')).toBeVisible()
  expect(screen.queryByText(report.text)).not.toBeInTheDocument()
})

test('the page of the report leads to what only the desk knows', async () => {
  const report = buildTipOffReport(1)
  const { user } = renderApp({ world: buildWorld('checker', [report]), path: `/reports/${report.id}` })
  await user.click(await screen.findByRole('link', { name: /与举报人对话/ }))
  expect(await screen.findByRole('region', { name: '与举报人对话' })).toBeVisible()
})

test('a message that fails stays, and is sent again as the same one', async () => {
  const ids: string[] = []
  const { user, world } = await open({ actions: ['message'] }, 'handler', {
    transport: (usual) => async (request) => {
      if (request.path.endsWith('/messages')) {
        ids.push((request.body as { sendingId: string }).sendingId)
        if (ids.length === 1) throw problem('unavailable')
      }
      return usual(request)
    },
  })
  expect(screen.getByText('还没有留言。')).toBeVisible()
  const box = screen.getByLabelText('给举报人留言')
  await user.click(screen.getByRole('button', { name: '留言' }))
  expect(await screen.findByText('请写明内容，至少 2 个字')).toBeVisible()
  await user.type(box, '一般几点倒？')
  await user.click(screen.getByRole('button', { name: '留言' }))
  expect(await screen.findByText('服务正在维护，请稍后再试')).toBeVisible()
  expect(box).toHaveValue('一般几点倒？')
  await user.click(screen.getByRole('button', { name: '留言' }))
  expect(await region('与举报人对话').findByText('对方还没有读')).toBeVisible()
  await waitFor(() => expect(box).toHaveValue(''))
  expect(world.tipOffs.cases[0]?.messages).toHaveLength(1)
  expect(ids[0]).toBe(ids[1])
  await user.type(box, '还有别的吗？')
  await user.click(screen.getByRole('button', { name: '留言' }))
  await waitFor(() => expect(ids).toHaveLength(3))
  expect(ids[2]).not.toBe(ids[0])
})

test('a fine is recorded in whole 分; the same decision again strikes out the one before', async () => {
  const { user, world } = await open(
    { actions: ['penalty'], penalties: [buildPenalty({ amountFen: 3_000_000 })] },
    'handler',
    { transport: failingOnce(/penalties$/) },
  )
  await user.click(screen.getByRole('button', { name: '登记处罚决定' }))
  await user.type(screen.getByLabelText('处罚决定书文号'), buildPenalty().decisionNumber)
  await user.type(screen.getByLabelText('作出决定的机关'), '盐田生态环境局')
  await user.type(screen.getByLabelText('决定日期'), '2026-11-20')
  await user.type(screen.getByLabelText('罚款金额（元）'), '五万')
  await user.click(screen.getByRole('button', { name: '登记' }))
  expect(await screen.findByText('请填写金额（元），最多两位小数')).toBeVisible()
  await user.clear(screen.getByLabelText('罚款金额（元）'))
  await user.type(screen.getByLabelText('罚款金额（元）'), '50,000.5')
  await user.click(screen.getByRole('button', { name: '登记' }))
  expect(await screen.findByText('服务正在维护，请稍后再试')).toBeVisible()
  expect(screen.getByLabelText('作出决定的机关')).toHaveValue('盐田生态环境局')
  await user.click(screen.getByRole('button', { name: '登记' }))
  const table = within(await screen.findByRole('table', { name: '处罚决定' }))
  expect(await table.findByText('50,000.50 元')).toBeVisible()
  expect(table.getByText('30,000.00 元').closest('del')).toBeInTheDocument()
  expect(table.getByText('已更正')).toBeVisible()
  expect(world.tipOffs.cases[0]?.penalties.at(-1)).toMatchObject({ amountFen: 5_000_050, decidedOn: '2026-11-20' })
})

test('why it is held is said, and it is released with words', async () => {
  const { user } = await open({ heldFor: ['photo_gone', 'routing_failed'], actions: ['release'] }, 'dispatcher')
  expect(screen.getByText('有照片没有保存成功')).toBeVisible()
  expect(screen.getByText('没有找到合适的去处')).toBeVisible()
  await user.click(screen.getByRole('button', { name: '看过了，放行' }))
  await user.click(screen.getByRole('button', { name: '放行' }))
  expect(await screen.findByText('请写明理由，至少 4 个字')).toBeVisible()
  await user.type(screen.getByLabelText('看过的情况'), '另两张照片看得清，派给城管部门')
  await user.click(screen.getByRole('button', { name: '放行' }))
  await waitFor(() => expect(screen.queryByText('有照片没有保存成功')).not.toBeInTheDocument())
  expect(screen.queryByRole('button', { name: '看过了，放行' })).not.toBeInTheDocument()
})

test('what is being typed stays when another was quicker', async () => {
  const { user, world, report } = await open({ heldFor: ['photo_gone'], actions: ['release'] }, 'officer', {
    handlers: {
      tipOffs: {
        release: () => {
          throw problem('report_moved_on')
        },
      },
    },
  })
  await user.click(screen.getByRole('button', { name: '看过了，放行' }))
  await user.type(screen.getByLabelText('看过的情况'), '照片看得清')
  world.tipOffs.cases = [buildCase(report)]
  await user.click(screen.getByRole('button', { name: '放行' }))
  expect(await screen.findByText(/状态刚刚发生了变化/)).toBeVisible()
  expect(screen.getByLabelText('看过的情况')).toHaveValue('照片看得清')
})

test('staff whom it is about are written down by name, with a reason, and the page says what follows', async () => {
  const { user, world } = await open({ actions: ['exclude'] })
  expect(screen.getByText(/举报没有说涉及工作人员/)).toBeVisible()
  await user.click(screen.getByRole('button', { name: '写明涉及的人' }))
  await user.click(screen.getByRole('button', { name: '写明' }))
  expect(await screen.findByText('请选择工作人员')).toBeVisible()
  const [someone] = world.staff
  await chooseOption(user, screen.getByLabelText('涉及的工作人员'), `${someone?.name}（网格员）`)
  await user.type(screen.getByLabelText('为什么认为与他们有关'), '举报写到了他的姓名')
  await user.click(screen.getByRole('button', { name: '写明' }))
  expect(await region('涉及工作人员').findByText('工作人员 1')).toBeVisible()
  expect(region('涉及工作人员').getByText('他们和他们的网格长看不到这件举报。')).toBeVisible()
})

test('suspicions are counted, said to hold only a reward, and lead to the board for who may look', async () => {
  await open({ openSignals: 2 }, 'reviewer')
  expect(screen.getByText(/有 2 条滥用嫌疑待核看，只暂缓奖励/)).toBeVisible()
  expect(screen.getByRole('link', { name: '去核看' })).toHaveAttribute('href', '/tip-off-signals')
})

test('a worker reads that there are suspicions, and is led nowhere', async () => {
  await open({ openSignals: 1 }, 'worker')
  expect(screen.getByText(/有 1 条滥用嫌疑待核看/)).toBeVisible()
  expect(screen.queryByRole('link', { name: '去核看' })).not.toBeInTheDocument()
})
