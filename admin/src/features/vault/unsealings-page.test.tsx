import type { Role, UnsealingView } from '@huisheng/contract'
import { act, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { problem } from '../../../test/fixtures/fake-transport'
import { buildIdentity, buildUnsealing } from '../../../test/fixtures/vault'
import { buildWorld } from '../../../test/fixtures/world'
import { renderApp } from '../../../test/render-app'

const path = '/unsealings'
const open = (
  unsealings: UnsealingView[],
  role: Role = 'auditor',
  app: Partial<Parameters<typeof renderApp>[0]> = {},
) => {
  const world = buildWorld(role)
  world.vault.unsealings = unsealings
  return { ...renderApp({ world, path, ...app }), world }
}
const card = async (count: number) =>
  within(await screen.findByRole('listitem', { name: `启封 ${buildUnsealing(count).number}` }))
const opened = (part: Partial<UnsealingView> = {}) =>
  buildUnsealing(2, { status: 'open', actions: ['open', 'end'], ...part })
const look = async ({ user }: Pick<ReturnType<typeof open>, 'user'>) => {
  await user.click(await (await card(2)).findByRole('button', { name: '查看举报人身份' }))
  expect(await screen.findByText('这次查看会留下记录，举报人会看到。')).toBeVisible()
  await user.click(screen.getByRole('button', { name: '查看' }))
}
const name = buildIdentity().persons[0]?.name ?? ''

test('every unsealing stands with why, on what ground, who asked, who decided and each look', async () => {
  const { user, address } = open([
    buildUnsealing(1),
    opened(),
    buildUnsealing(3, { status: 'refused' }),
    buildUnsealing(4, { status: 'ended' }),
  ])
  expect((await card(1)).getByText('待批准')).toBeVisible()
  expect((await card(1)).getByText(/刑事诉讼法/)).toBeVisible()
  expect((await card(2)).getByText(/自动结束$/)).toBeVisible()
  expect((await card(3)).getByText(/叶雨桐 .* 未批准：没有附文书/)).toBeVisible()
  expect((await card(4)).getByText(/^查看过 2 次/)).toBeVisible()
  await user.click(screen.getByRole('button', { name: '已结束' }))
  await waitFor(() => expect(screen.queryByText('待批准', { selector: '.tag' })).not.toBeInTheDocument())
  expect(address().search).toBe('?status=ended')
})

test('asking says what is missing, and sends one request however often it is tried', async () => {
  const ids: string[] = []
  const { user } = open([], 'reviewer', {
    handlers: {
      vault: {
        ask: ({ body }) => {
          ids.push(body.submissionId)
          if (ids.length === 1) throw problem('on_the_case')
          return buildUnsealing(8)
        },
      },
    },
  })
  expect(await screen.findByText('从来没有人申请启封')).toBeVisible()
  await user.click(screen.getByRole('button', { name: '申请启封' }))
  const drawer = within(await screen.findByRole('dialog'))
  await user.click(drawer.getByRole('button', { name: '提交申请' }))
  expect(await drawer.findByText('请填写案号')).toBeVisible()
  expect(drawer.getByText('请写明依据的法律或文书')).toBeVisible()
  await user.type(drawer.getByLabelText('举报的案号'), '202611190002')
  await user.type(drawer.getByLabelText('为什么必须知道举报人是谁'), '公安机关要求举报人作证')
  await user.type(drawer.getByLabelText('依据的法律或文书'), '调证字33号')
  await user.click(drawer.getByRole('button', { name: '提交申请' }))
  expect(await drawer.findByText('经手这件举报的人不能参与启封或奖励的审核')).toBeVisible()
  expect(drawer.getByLabelText('为什么必须知道举报人是谁')).toHaveValue('公安机关要求举报人作证')
  await user.click(drawer.getByRole('button', { name: '提交申请' }))
  expect(await screen.findByText(/已申请，编号/)).toBeVisible()
  expect(ids).toHaveLength(2)
  expect(new Set(ids).size).toBe(1)
})

test('another person approves for a set time', async () => {
  const minutes: number[] = []
  const { user } = open([buildUnsealing(1, { actions: ['decide'] })], 'admin', {
    handlers: {
      vault: {
        decide: ({ body }) => {
          minutes.push(body.minutes)
          return buildUnsealing(1, { status: 'open' })
        },
      },
    },
  })
  await user.click(await (await card(1)).findByRole('button', { name: '审批' }))
  await user.click((await card(1)).getByRole('radio', { name: '批准' }))
  const time = await (await card(1)).findByLabelText('开放多少分钟')
  await user.clear(time)
  await user.type(time, '999')
  await user.type((await card(1)).getByLabelText('意见'), '文书齐全')
  await user.click((await card(1)).getByRole('button', { name: '提交审批' }))
  await waitFor(() => expect(time).toHaveAttribute('aria-invalid', 'true'))
  expect(minutes).toEqual([])
  await user.clear(time)
  await user.type(time, '15')
  await user.click((await card(1)).getByRole('button', { name: '提交审批' }))
  expect(await (await card(1)).findByText('可以查看')).toBeVisible()
  expect(minutes).toEqual([15])
})

test.each(['own_request', 'on_the_case', 'unsealing_moved_on', 'device_not_bound'] as const)(
  'a decision refused as %s is said beside the form, which keeps the words',
  async (code) => {
    const { user } = open([buildUnsealing(1, { actions: ['decide'] })], 'admin', {
      handlers: {
        vault: {
          decide: () => {
            throw problem(code)
          },
        },
      },
    })
    await user.click(await (await card(1)).findByRole('button', { name: '审批' }))
    await user.click((await card(1)).getByRole('radio', { name: '不批准' }))
    await user.type((await card(1)).getByLabelText('意见'), '没有附文书')
    await user.click((await card(1)).getByRole('button', { name: '提交审批' }))
    expect(await (await card(1)).findByText(problem(code).problem.title)).toBeVisible()
    expect((await card(1)).getByLabelText('意见')).toHaveValue('没有附文书')
  },
)

test('the asker sees the identity for the time that is left, in no address and no cache', async () => {
  const app = open([opened()])
  await look(app)
  const panel = within(await screen.findByRole('region', { name: '举报人身份' }))
  expect(panel.getByText(name)).toBeVisible()
  expect(panel.getByRole('timer')).toHaveTextContent(/还可以看 2[78] 分/)
  expect(panel.getByText(/举报人会看到您这次查看的时间和理由/)).toBeVisible()
  expect(app.address().search + app.address().pathname).toBe(path)
  expect(JSON.stringify({ ...localStorage, ...sessionStorage })).not.toContain(name)
  await app.user.click(panel.getByRole('button', { name: '收起' }))
  expect(screen.queryByText(name)).not.toBeInTheDocument()
  expect(await (await card(2)).findByText(/^查看过 1 次/)).toBeVisible()
})

test('turning to another window puts it out of sight until the reader says they are back, with no second look', async () => {
  const app = open([opened()])
  await look(app)
  expect(await screen.findByText(name)).toBeVisible()
  fireEvent.blur(window)
  expect(screen.queryByText(name)).not.toBeInTheDocument()
  await app.user.click(screen.getByRole('button', { name: '继续查看' }))
  expect(screen.getByText(name)).toBeVisible()
  expect(app.seen.filter((call) => call === 'vault.open')).toHaveLength(1)
})

test('leaving the page takes it away: coming back shows nothing', async () => {
  const app = open([opened()])
  await look(app)
  expect(await screen.findByText(name)).toBeVisible()
  await act(() => app.router.navigate('/calendar'))
  await act(() => app.router.navigate(path))
  expect(await card(2)).toBeDefined()
  expect(screen.queryByText(name)).not.toBeInTheDocument()
})

test('when the time is up it goes by itself', async () => {
  const app = open([opened({ endsAt: new Date(Date.now() + 2_500).toISOString() })])
  await look(app)
  expect(await screen.findByText(name)).toBeVisible()
  expect(await screen.findByText('启封的时间到了，内容已收起')).toBeVisible()
  expect(screen.queryByText(name)).not.toBeInTheDocument()
})

test('it can be ended early, and is gone at once', async () => {
  const app = open([opened()])
  await look(app)
  expect(await screen.findByText(name)).toBeVisible()
  await app.user.click((await card(2)).getByRole('button', { name: '提前结束' }))
  await waitFor(() => expect(screen.queryByText(name)).not.toBeInTheDocument())
  expect((await card(2)).getByText('已结束')).toBeVisible()
})

test('whoever asked takes a request back before it is decided', async () => {
  const { user } = open([buildUnsealing(1, { actions: ['end'] })], 'reviewer')
  await user.click(await (await card(1)).findByRole('button', { name: '撤回申请' }))
  expect(await (await card(1)).findByText('已结束')).toBeVisible()
})

test('whoever ends it elsewhere takes it out of sight here', async () => {
  const app = open([opened()])
  await look(app)
  expect(await screen.findByText(name)).toBeVisible()
  app.world.vault.unsealings = [buildUnsealing(2, { status: 'ended' })]
  await app.user.click(screen.getByRole('button', { name: '刷新' }))
  await waitFor(() => expect(screen.queryByText(name)).not.toBeInTheDocument())
})

test.each([
  ['unsealing_ended', '启封的时间已过，需要时请重新申请'],
  ['device_not_bound', /请换到那台电脑/],
] as const)('a look refused as %s says so and shows nothing', async (code, words) => {
  const app = open([opened()], 'auditor', {
    handlers: {
      vault: {
        open: () => {
          throw problem(code)
        },
      },
    },
  })
  await look(app)
  expect(await (await card(2)).findByText(words)).toBeVisible()
  expect(screen.queryByRole('region', { name: '举报人身份' })).not.toBeInTheDocument()
})

test('the pledge is asked for before the look, which then goes on', async () => {
  let signed = false
  const app = open([opened()], 'auditor', {
    transport: (usual) => async (request) => {
      if (!signed && request.path.endsWith('/open')) throw problem('pledge_required')
      const answer = await usual(request)
      if (request.path === '/me/pledge' && request.method === 'POST') signed = true
      return answer
    },
  })
  await look(app)
  await app.user.type(await screen.findByLabelText('签署人姓名'), '林海晴{Enter}')
  expect(await screen.findByText(name)).toBeVisible()
})

test('an anonymous tipster leaves no name even here', async () => {
  const app = open([opened()])
  app.world.vault.identity = buildIdentity({
    mode: 'anonymous',
    persons: [],
    accountName: null,
    accountPhone: null,
    exactPlace: null,
    photos: [],
  })
  await look(app)
  const panel = within(await screen.findByRole('region', { name: '举报人身份' }))
  expect(panel.getByText('匿名举报')).toBeVisible()
  expect(panel.getByText('举报时没有留下姓名和证件。')).toBeVisible()
})

test('a list that fails offers another try', async () => {
  let broken = true
  const { user } = open([opened()], 'admin', {
    transport: (usual) => async (request) => {
      if (broken && request.path === path) throw problem('too_many_requests')
      return usual(request)
    },
  })
  expect(await screen.findByText(/操作太频繁/)).toBeVisible()
  broken = false
  await user.click(screen.getByRole('button', { name: '重试' }))
  expect(await card(2)).toBeDefined()
})
