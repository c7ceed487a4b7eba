import { actionNames, ReportAction, type ReportView } from '@huisheng/contract'
import { screen, waitFor, within } from '@testing-library/react'
import { buildEntry, buildReport } from '../../../test/fixtures/cases'
import { problem } from '../../../test/fixtures/fake-transport'
import { buildWorld } from '../../../test/fixtures/world'
import { renderApp } from '../../../test/render-app'

const openReport = async (part: Partial<ReportView>, role: Parameters<typeof buildWorld>[0] = 'dispatcher') => {
  const report = buildReport(2, part)
  const world = buildWorld(role, [report])
  const app = renderApp({ world, path: `/reports/${report.id}` })
  await screen.findByRole('heading', { name: report.matterName })
  return { ...app, world, report }
}
const send = (name: string) => screen.getAllByRole('button', { name }).at(-1) ?? document.body

test('the actions offered are those of the report, and no others', async () => {
  const actions: ReportView['actions'] = ['claim', 'redispatch', 'note']
  await openReport({ actions }, 'leader')
  for (const name of ReportAction.options) {
    const buttons = screen.queryAllByRole('button', { name: actionNames[name] })
    expect(buttons).toHaveLength(actions.includes(name) ? 1 : 0)
  }
})

test('a report nobody may act on shows no actions, and a broken record is called one', async () => {
  await openReport({ actions: [], historyIntact: false }, 'auditor')
  expect(screen.queryByRole('region', { name: '操作' })).not.toBeInTheDocument()
  expect(screen.getByText(/记录校验没有通过/)).toBeVisible()
})

test('staff read why a step was taken, and what happens next', async () => {
  await openReport({ next: '网格员到场处理。', history: [buildEntry({ why: '规则「按网格派遣」第 3 版' })] })
  expect(screen.getByText('规则「按网格派遣」第 3 版')).toBeVisible()
  expect(screen.getByText('网格员到场处理。')).toBeVisible()
  expect(screen.getByText(/记录完整/)).toBeVisible()
})

test('a tip-off names no reporter', async () => {
  await openReport({ kind: 'tip_off', reporterName: null })
  expect(screen.getByText('身份已密封')).toBeVisible()
})

test('claiming takes one tap', async () => {
  const { user, world } = await openReport({ status: 'dispatched', actions: ['claim'] }, 'worker')
  await user.click(screen.getByRole('button', { name: '接单' }))
  expect(await screen.findByText(/已接单/)).toBeVisible()
  expect(world.reports[0]?.status).toBe('handling')
  await waitFor(() => expect(screen.queryByRole('button', { name: '接单' })).not.toBeInTheDocument())
})

test('resolving asks for its photo beside the field, and keeps the words meanwhile', async () => {
  const { user, world } = await openReport({ status: 'handling', actions: ['resolve'] }, 'worker')
  await user.click(screen.getByRole('button', { name: '办结反馈' }))
  await user.click(send('办结反馈'))
  expect(await screen.findByText(/请填写说明/)).toBeVisible()
  await user.click(screen.getByRole('radio', { name: '已解决' }))
  await user.type(screen.getByLabelText('给上报人的话'), '垃圾已清走，地面已冲洗。')
  await user.click(send('办结反馈'))
  expect(await screen.findByText('请上传处理后的照片')).toBeVisible()
  expect(screen.getByLabelText('给上报人的话')).toHaveValue('垃圾已清走，地面已冲洗。')
  await user.upload(screen.getByLabelText('添加照片'), new File(['x'], 'after.jpg', { type: 'image/jpeg' }))
  expect(await screen.findByAltText('已选照片 1')).toBeVisible()
  await waitFor(() => expect(send('办结反馈')).toBeEnabled())
  await user.click(send('办结反馈'))
  await waitFor(() => expect(world.reports[0]?.status).toBe('resolved'))
})

test.each([
  ['tip_off', ['查证属实', '部分属实', '查无实据', '非本部门职责']],
  ['complaint', ['已解决', '已解释', '已转交', '查无实据', '非本部门职责']],
] as const)('a %s ends in one of its own outcomes', async (kind, names) => {
  const { user } = await openReport({ kind, status: 'handling', actions: ['resolve'] }, 'handler')
  await user.click(screen.getByRole('button', { name: '办结反馈' }))
  expect(screen.getAllByRole('radio').map((radio) => radio.closest('label')?.textContent)).toEqual(names)
})

test('a photo that fails says why, and can be sent again or removed', async () => {
  let broken = true
  const report = buildReport(2, { status: 'handling', actions: ['note'] })
  const { user } = renderApp({
    world: buildWorld('worker', [report]),
    path: `/reports/${report.id}`,
    transport: (usual) => async (request) => {
      if (broken && request.path === '/photos') throw problem('photo_unreadable')
      return usual(request)
    },
  })
  await user.click(await screen.findByRole('button', { name: '补充说明' }))
  await user.upload(screen.getByLabelText('添加照片'), new File(['x'], 'a.jpg', { type: 'image/jpeg' }))
  expect(await screen.findByText(/照片无法读取/)).toBeVisible()
  broken = false
  await user.click(screen.getByRole('button', { name: '重传' }))
  await waitFor(() => expect(screen.queryByText(/照片无法读取/)).not.toBeInTheDocument())
  await user.click(screen.getByRole('button', { name: '移除照片 1' }))
  expect(screen.queryByAltText('已选照片 1')).not.toBeInTheDocument()
})

test('when another was quicker, one is told, sees the new state and keeps what was typed', async () => {
  const report = buildReport(2, { status: 'filed', actions: ['decline', 'note'] })
  const world = buildWorld('officer', [report])
  const { user } = renderApp({
    world,
    path: `/reports/${report.id}`,
    handlers: {
      reports: {
        decline: () => {
          world.reports = [
            {
              ...report,
              status: 'dispatched',
              actions: ['note'],
              history: [
                ...report.history,
                buildEntry({ seq: 3, action: 'dispatch', byName: '黄文静', sentence: '已派给城管部门。' }),
              ],
            },
          ]
          throw problem('report_moved_on')
        },
      },
    },
  })
  await user.click(await screen.findByRole('button', { name: '不予受理' }))
  await user.type(screen.getByLabelText('不予受理的原因'), '不属于本区管辖')
  await user.click(send('不予受理'))
  const told = await screen.findByText('这件事刚刚有了变化，现在是「已派遣」')
  expect(told).toBeVisible()
  expect(screen.getByText('黄文静：已派给城管部门。')).toBeVisible()
  expect(screen.getByLabelText('不予受理的原因')).toHaveValue('不属于本区管辖')
  expect(send('不予受理')).toBeDisabled()
})

test('a race that leaves the action possible can be sent again as it stands', async () => {
  const report = buildReport(2, { status: 'handling', actions: ['redispatch'] })
  const world = buildWorld('dispatcher', [report])
  let raced = false
  const { user } = renderApp({
    world,
    path: `/reports/${report.id}`,
    transport: (usual) => async (request) => {
      if (!raced && request.path.endsWith('/redispatch')) {
        raced = true
        throw problem('report_moved_on')
      }
      return usual(request)
    },
  })
  await user.click(await screen.findByRole('button', { name: '改派' }))
  await user.click(await screen.findByRole('option', { name: /应急部门/ }))
  await user.type(screen.getByLabelText('改派原因'), '涉及消防')
  await user.click(send('改派'))
  expect(await screen.findByText(/看过变化后可以再次提交/)).toBeVisible()
  await user.click(send('改派'))
  expect(await screen.findByText('已改派')).toBeVisible()
  expect(world.reports[0]?.queue?.name).toBe('应急部门')
})

test('a report one may not see is not there, and nothing is said about it', async () => {
  renderApp({ world: buildWorld('worker'), path: `/reports/${buildReport(9).id}` })
  expect(await screen.findByText('内容不存在，或您无权查看')).toBeVisible()
})

test('the photos before and after stand side by side', async () => {
  await openReport({ status: 'resolved' }, 'checker')
  expect(within(screen.getByRole('list', { name: '现场照片' })).getAllByRole('img')).toHaveLength(2)
  expect(within(screen.getByRole('list', { name: '处理后照片' })).getAllByRole('img')).toHaveLength(1)
})
