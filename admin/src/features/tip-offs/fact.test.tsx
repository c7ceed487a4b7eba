import type { SimilarTipOff, TipOffCase } from '@huisheng/contract'
import { screen, waitFor, within } from '@testing-library/react'
import { problem } from '../../../test/fixtures/fake-transport'
import { buildCase, buildEventfulCase, buildSimilar, buildTipOffReport } from '../../../test/fixtures/tip-offs'
import { buildWorld } from '../../../test/fixtures/world'
import { renderApp } from '../../../test/render-app'

const open = async (
  similar: SimilarTipOff[],
  part: Partial<TipOffCase> = {},
  app: Partial<Parameters<typeof renderApp>[0]> = {},
) => {
  const report = buildTipOffReport(2, { status: 'closed', text: '汽修厂夜里倒废机油' })
  const world = buildWorld('officer', [report])
  world.tipOffs.cases = [part.fact ? buildEventfulCase(report, part) : buildCase(report, part)]
  world.tipOffs.similar = similar
  const rendered = renderApp({ world, path: `/tip-offs/${report.id}`, ...app })
  await screen.findByRole('region', { name: '同一事实的举报' })
  return { ...rendered, world, report }
}
const fact = () => within(screen.getByRole('region', { name: '同一事实的举报' }))
const candidate = async (count: number) =>
  within(await screen.findByRole('listitem', { name: `可能相同的举报 ${buildSimilar(count).number}` }))

test('a candidate stands beside this tip-off with texts, photos and the reasons to compare by', async () => {
  await open([buildSimilar(1)], { actions: ['join'] })
  const shown = await candidate(1)
  expect(shown.getByText('汽修厂夜里倒废机油')).toBeVisible()
  expect(shown.getByText(/修车店半夜往下水道倒油/)).toBeVisible()
  expect(shown.getByAltText('本件的照片')).toBeVisible()
  expect(shown.getByAltText('另一件的照片')).toBeVisible()
  expect(shown.getByText('相似 66%')).toBeVisible()
  const reasons = within(shown.getByRole('list', { name: '相似的理由' })).getAllByRole('listitem')
  expect(reasons.map((reason) => reason.textContent)).toEqual(buildSimilar(1).reasons)
})

test('a person decides that both tell of the same, with a reason; the fact then has two', async () => {
  let failed = false
  const { user } = await open(
    [buildSimilar(1)],
    { actions: ['join'] },
    {
      transport: (usual) => async (request) => {
        if (!failed && request.path.endsWith('/fact')) {
          failed = true
          throw problem('unavailable')
        }
        return usual(request)
      },
    },
  )
  expect(fact().getByText('目前只有这一件说的是这件事。')).toBeVisible()
  await user.click((await candidate(1)).getByRole('button', { name: '认定是否同一事实' }))
  await user.click((await candidate(1)).getByRole('button', { name: '认定' }))
  expect(await (await candidate(1)).findByText('请写明理由，至少 4 个字')).toBeVisible()
  await user.click((await candidate(1)).getByRole('radio', { name: '是同一事实' }))
  await user.type((await candidate(1)).getByLabelText('认定的理由'), '同一个井盖，同一家店')
  await user.click((await candidate(1)).getByRole('button', { name: '认定' }))
  expect(await (await candidate(1)).findByText('服务正在维护，请稍后再试')).toBeVisible()
  expect((await candidate(1)).getByLabelText('认定的理由')).toHaveValue('同一个井盖，同一家店')
  await user.click((await candidate(1)).getByRole('button', { name: '认定' }))
  expect(await fact().findByText('林海晴 认定：同一个井盖，同一家店')).toBeVisible()
  expect(await (await candidate(1)).findByText('已认定是同一事实')).toBeVisible()
})

test('that both differ is decided too, and can be decided anew', async () => {
  const { user, world } = await open([buildSimilar(1)], { actions: ['join'] })
  await user.click((await candidate(1)).getByRole('button', { name: '认定是否同一事实' }))
  await user.click((await candidate(1)).getByRole('radio', { name: '不是同一事实' }))
  await user.type((await candidate(1)).getByLabelText('认定的理由'), '隔着两条街的另一家')
  await user.click((await candidate(1)).getByRole('button', { name: '认定' }))
  expect(await (await candidate(1)).findByText('已认定不是同一事实')).toBeVisible()
  expect((await candidate(1)).getByRole('button', { name: '重新认定' })).toBeVisible()
  expect(world.tipOffs.cases[0]?.fact).toHaveLength(1)
})

test('members stand in the order they came, each with why; the first is nobody’s choice', async () => {
  const report = buildTipOffReport(2)
  await open([], { fact: buildEventfulCase(report).fact })
  const [first, second] = fact().getAllByRole('listitem')
  expect(first).toHaveTextContent(/最先举报.*按收到的先后/)
  expect(second).toHaveTextContent(/本件.*补充了关键证据.*黄文静 认定：拍到了倒油的人和车牌/)
  expect(second).toHaveAttribute('aria-current', 'true')
})

test('where a later one stands is decided by a person, and being first is not on offer', async () => {
  const report = buildTipOffReport(2)
  const { user, world } = await open([], { fact: buildEventfulCase(report).fact, actions: ['arrival'] })
  await user.click(screen.getByRole('button', { name: '认定本件的先后' }))
  expect(screen.getAllByRole('radio').map((radio) => radio.closest('label')?.textContent)).toEqual([
    '联合举报',
    '补充了关键证据',
    '后来的相同举报',
  ])
  await user.click(screen.getByRole('radio', { name: '后来的相同举报' }))
  await user.type(screen.getByLabelText('认定的理由'), '没有新的证据')
  await user.click(screen.getByRole('button', { name: '认定' }))
  await waitFor(() => expect(fact().getByText('林海晴 认定：没有新的证据')).toBeVisible())
  expect(world.tipOffs.cases[0]?.fact[1]?.arrival).toBe('late')
})

test('a search that fails can be tried again, and the rest of the page stands', async () => {
  let broken = true
  const { user } = await open(
    [],
    {},
    {
      transport: (usual) => async (request) => {
        if (broken && request.path.endsWith('/similar')) throw problem('too_many_requests')
        return usual(request)
      },
    },
  )
  expect(await fact().findByText(/操作太频繁/)).toBeVisible()
  expect(screen.getByRole('region', { name: '处罚决定' })).toBeVisible()
  broken = false
  await user.click(fact().getByRole('button', { name: '重试' }))
  expect(await fact().findByText('没有找到相似的举报。')).toBeVisible()
})
