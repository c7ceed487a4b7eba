import type { ExportView, Role } from '@huisheng/contract'
import { screen, waitFor, within } from '@testing-library/react'
import { chooseOption } from '../../../test/choose-option'
import { watchDownloads } from '../../../test/downloads'
import { problem } from '../../../test/fixtures/fake-transport'
import { idOf } from '../../../test/fixtures/ids'
import { buildExport } from '../../../test/fixtures/privacy'
import { buildWorld } from '../../../test/fixtures/world'
import { renderApp } from '../../../test/render-app'

const open = (
  role: Role = 'officer',
  exports: ExportView[] = [buildExport(0), buildExport(1)],
  part: Partial<Parameters<typeof renderApp>[0]> = {},
) => {
  const world = buildWorld(role)
  world.privacy.exports = exports
  return { ...renderApp({ world, path: '/exports', ...part }), world }
}
const card = async (count: number) =>
  within(await screen.findByRole('listitem', { name: new RegExp(buildExport(count).number) }))

test('every state of an export is said, with who asked, who decided and how long it can be had', async () => {
  open(
    'auditor',
    [0, 1, 2, 3].map((count) => buildExport(count)),
  )
  expect((await card(0)).getByText('待审批')).toBeVisible()
  expect((await card(0)).getByText('完整信息')).toBeVisible()
  expect((await card(1)).getByText(/412 行 · 下载过 1 次 · .* 前有效/)).toBeVisible()
  expect((await card(2)).getByText(/未批准：范围过大/)).toBeVisible()
  expect((await card(3)).getByText(/已过期$/, { selector: 'p' })).toBeVisible()
  expect(screen.queryByRole('button', { name: '申请导出' })).not.toBeInTheDocument()
})

test('asking says what is missing, sends one request however often it is tried, and lists it', async () => {
  const ids: string[] = []
  const { user } = open('leader', [], {
    handlers: {
      privacy: {
        askExport: ({ body }) => {
          ids.push(body.submissionId)
          if (ids.length === 1) throw problem('unavailable')
          return buildExport(8, { status: 'asked', actions: [] })
        },
      },
    },
  })
  expect(await screen.findByText('还没有导出申请')).toBeVisible()
  await user.click(screen.getByRole('button', { name: '申请导出' }))
  const drawer = within(await screen.findByRole('dialog'))
  await user.type(drawer.getByLabelText('用途'), '台风前核对')
  await user.click(drawer.getByRole('button', { name: '提交申请' }))
  expect(await drawer.findByText('此项必填')).toBeVisible()
  await chooseOption(user, drawer.getByLabelText('区域'), '第 2 网格 010102(B)')
  await user.click(drawer.getByRole('button', { name: '提交申请' }))
  expect(await drawer.findByText('服务正在维护，请稍后再试')).toBeVisible()
  expect(drawer.getByLabelText('用途')).toHaveValue('台风前核对')
  await user.click(drawer.getByRole('button', { name: '提交申请' }))
  expect(await screen.findByText(/已提交，编号/)).toBeVisible()
  expect(ids).toHaveLength(2)
  expect(new Set(ids).size).toBe(1)
})

test('an officer asks for an area at or below their own', async () => {
  const asked: string[] = []
  const { user } = open('officer', [], {
    handlers: {
      privacy: {
        askExport: ({ body }) => {
          asked.push(body.areaId)
          return buildExport(8, { status: 'asked', actions: [] })
        },
      },
    },
  })
  await user.click(await screen.findByRole('button', { name: '申请导出' }))
  const drawer = within(await screen.findByRole('dialog'))
  await chooseOption(user, drawer.getByLabelText('区域'), '海山街道')
  await user.type(drawer.getByLabelText('用途'), '台风前核对')
  await user.click(drawer.getByRole('button', { name: '提交申请' }))
  await waitFor(() => expect(asked).toEqual([idOf('area', 10)]))
})

test('another person approves with words, and the file is said to be in the making until it is ready', async () => {
  const { user, world } = open('officer', [buildExport(0)])
  await user.click(await (await card(0)).findByRole('button', { name: '审批' }))
  await user.click((await card(0)).getByRole('radio', { name: '批准' }))
  await user.type((await card(0)).getByLabelText('意见'), '同意，用后删除')
  await user.click((await card(0)).getByRole('button', { name: '提交审批' }))
  expect(await (await card(0)).findByText('正在生成')).toBeVisible()
  world.privacy.exports = [buildExport(0, { status: 'ready' })]
  expect(await (await card(0)).findByText('可下载')).toBeVisible()
})

test.each([
  ['own_request', '这是您自己提出的，要由另一位工作人员办理'],
  ['export_moved_on', '这份导出申请的状态刚刚发生了变化，请刷新后再操作'],
] as const)('%s is said beside the form', async (code, words) => {
  const { user } = open('officer', [buildExport(0)], {
    handlers: {
      privacy: {
        decideExport: () => {
          throw problem(code)
        },
      },
    },
  })
  await user.click(await (await card(0)).findByRole('button', { name: '审批' }))
  await user.click((await card(0)).getByRole('radio', { name: '不批准' }))
  await user.type((await card(0)).getByLabelText('意见'), '范围过大')
  await user.click((await card(0)).getByRole('button', { name: '提交审批' }))
  expect(await (await card(0)).findByText(words)).toBeVisible()
  expect((await card(0)).getByLabelText('意见')).toHaveValue('范围过大')
})

test('a file is downloaded by whoever may, and the count follows', async () => {
  const saved = watchDownloads()
  const { user } = open('leader', [buildExport(1)])
  await user.click(await (await card(1)).findByRole('button', { name: /^下载/ }))
  await waitFor(() => expect(saved.names).toEqual(['在住登记.xlsx']))
  expect(await (await card(1)).findByText(/下载过 2 次/)).toBeVisible()
  saved.stop()
})

test('a download that fails says why and can be tried again', async () => {
  const { user } = open('leader', [buildExport(1)], {
    transport: (usual) => async (request) => {
      if (request.path.endsWith('/register.xlsx')) throw problem('export_moved_on')
      return usual(request)
    },
  })
  await user.click(await (await card(1)).findByRole('button', { name: /^下载/ }))
  expect(await (await card(1)).findByText(/这份导出申请的状态刚刚发生了变化/)).toBeVisible()
  expect((await card(1)).getByRole('button', { name: '重试下载' })).toBeVisible()
})
