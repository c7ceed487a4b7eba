import type { SchemeFields } from '@huisheng/contract'
import { act, screen, waitFor, within } from '@testing-library/react'
import { problem } from '../../../test/fixtures/fake-transport'
import { idOf } from '../../../test/fixtures/ids'
import { buildWorld } from '../../../test/fixtures/world'
import { renderApp } from '../../../test/render-app'
import type { Request } from '../../app/with-session'

const draftId = idOf('scheme', 2)
const open = async (
  path = `/schemes/${draftId}/edit`,
  fail?: (request: Request) => void,
  world = buildWorld('reviewer'),
) => {
  const sent: Request[] = []
  const app = renderApp({
    world,
    path,
    transport: (usual) => async (request) => {
      if (request.method !== 'GET') sent.push(request)
      fail?.(request)
      return usual(request)
    },
  })
  await screen.findByRole('button', { name: '保存草稿' })
  const draft = () => world.money.schemes.find(({ id }) => id === draftId)
  return { ...app, world, sent, draft }
}
type User = Awaited<ReturnType<typeof open>>['user']
const type = async (user: User, field: HTMLElement, words: string) => {
  await user.clear(field)
  await user.paste(words)
}
const calculator = () => within(screen.getByRole('region', { name: '试算' }))

afterEach(() => sessionStorage.clear())

test('amounts are typed in 元 and shares in per cent, and a draft is saved whole', async () => {
  const { user, sent, draft } = await open()
  const first = within(screen.getByRole('group', { name: '第 1 个等级' }))
  await type(user, first.getByLabelText('罚款的比例'), '7.5%')
  await type(user, first.getByLabelText('最低金额'), '6,000.50')
  await type(user, screen.getByLabelText('每件上限', { selector: '[type=text]' }), '900000')
  await type(user, screen.getByLabelText('领取到期前几天提醒'), '20、5')
  await user.click(screen.getByRole('button', { name: '保存草稿' }))
  expect(await screen.findByRole('heading', { name: '发布前核对' })).toBeVisible()
  expect(draft()).toMatchObject({ capCaseFen: 90_000_000, reminderDays: [20, 5], revision: 2 })
  expect(draft()?.calculation.grades[0]).toMatchObject({ basisPoints: 750, floorFen: 600_050 })
  expect(sent).toHaveLength(1)
  expect(sent[0]?.body).not.toHaveProperty('key')
})

test('a new scheme says at each field what is missing, and turns to fixed amounts', async () => {
  const { user, world } = await open('/schemes/new')
  await user.click(screen.getByRole('button', { name: '保存草稿' }))
  await waitFor(() => expect(screen.getAllByText('请填写金额（元），最多两位小数').length).toBeGreaterThan(1))
  expect(screen.getAllByText('此项必填')).toHaveLength(3)
  await type(user, screen.getByLabelText('名称'), '安全生产举报奖励')
  await type(user, screen.getByLabelText('标识'), 'Work Safety')
  await type(user, screen.getByLabelText('依据的文件'), '安全生产领域举报奖励办法（2018 年）')
  await type(user, screen.getByLabelText('给居民看的说明'), '查证属实的给予奖励。\n\n每件三千元。')
  await type(user, screen.getByLabelText('从这天起提交的举报'), '2026-01-01')
  await user.click(screen.getByRole('radio', { name: '每件一个固定的数' }))
  await type(user, screen.getByLabelText('等级名称'), '一般举报')
  await type(user, screen.getByLabelText('每件金额'), '3000')
  await type(user, screen.getByLabelText('每件上限', { selector: '[type=text]' }), '3000')
  await type(user, screen.getByLabelText('补充关键证据的，得这件事奖励的'), '10')
  for (const name of ['批准后几天内通知', '通知后几天内领取', '几天内可以提出异议'])
    await type(user, screen.getByLabelText(name), '30')
  await user.click(screen.getByRole('button', { name: '保存草稿' }))
  expect(await screen.findByText('标识为 3 到 40 位小写字母、数字或 -')).toBeVisible()
  expect(screen.getByLabelText('名称')).toHaveValue('安全生产举报奖励')
  await type(user, screen.getByLabelText('标识'), 'work-safety')
  await user.click(screen.getByRole('button', { name: '保存草稿' }))
  await waitFor(() => expect(world.money.schemes[0]?.key).toBe('work-safety'))
  expect(world.money.schemes[0]).toMatchObject({
    plain: ['查证属实的给予奖励。', '每件三千元。'],
    calculation: { by: 'fixed', grades: [{ grade: 1, name: '一般举报', amountFen: 300_000 }] },
    until: null,
    secondFromFen: null,
    capPersonMonth: null,
  })
})

test('what the server finds wrong stands at its field, and nothing typed is lost', async () => {
  const { user } = await open(undefined, ({ method }) => {
    if (method === 'PUT')
      throw problem('invalid_request', [
        { path: 'calculation.grades.1.basisPoints', message: '较低的等级不能高于较高的等级' },
      ])
  })
  const second = within(screen.getByRole('group', { name: '第 2 个等级' }))
  await type(user, second.getByLabelText('罚款的比例'), '9')
  await user.click(screen.getByRole('button', { name: '保存草稿' }))
  expect(await second.findByText('较低的等级不能高于较高的等级')).toBeVisible()
  expect(second.getByLabelText('罚款的比例')).toHaveValue('9')
})

test('what was typed is there again after leaving, and can be thrown away', async () => {
  const { user, router } = await open()
  await type(user, screen.getByLabelText('名称'), '改了一半的名称')
  await act(() => router.navigate('/calendar'))
  await screen.findByRole('heading', { name: '工作日历' })
  await act(() => router.navigate(`/schemes/${draftId}/edit`))
  expect(await screen.findByText('已恢复您上次没有保存的填写')).toBeVisible()
  expect(screen.getByLabelText('名称')).toHaveValue('改了一半的名称')
  await user.click(screen.getByRole('button', { name: '不要了' }))
  expect(screen.getByLabelText('名称')).toHaveValue('市场监管领域举报奖励')
  expect(sessionStorage).toHaveLength(0)
})

test('when another saved first, both are shown, and saving again goes on from theirs', async () => {
  const { user, world, draft } = await open()
  await type(user, screen.getByLabelText('每件上限', { selector: '[type=text]' }), '700000')
  world.money.schemes = world.money.schemes.map((one) =>
    one.id === draftId ? { ...one, claimDays: 45, revision: 2, editedByName: '何嘉明' } : one,
  )
  await user.click(screen.getByRole('button', { name: '保存草稿' }))
  const told = await screen.findByRole('alert')
  expect(await within(told).findByText('通知后 45 天内领取')).toBeVisible()
  expect(within(told).getByText('700,000.00 元')).toBeVisible()
  expect(screen.getByLabelText('每件上限', { selector: '[type=text]' })).toHaveValue('700000')
  await user.click(screen.getByRole('button', { name: '保存草稿' }))
  await waitFor(() => expect(draft()).toMatchObject({ capCaseFen: 70_000_000, revision: 3 }))
})

test('an unconfirmed figure is marked where it is typed', async () => {
  const { user } = await open()
  const label = () => screen.getByText('几天内可以提出异议').closest('label')
  expect(label()).not.toHaveTextContent('未核实')
  await user.click(screen.getByRole('checkbox', { name: '异议期限' }))
  await waitFor(() => expect(label()).toHaveTextContent('未核实'))
})

test('the calculator works with what is typed and not saved, and says when its answer is old', async () => {
  const { user, sent, draft } = await open()
  const first = within(screen.getByRole('group', { name: '第 1 个等级' }))
  await type(user, first.getByLabelText('罚款的比例'), '8')
  await type(user, calculator().getByLabelText('罚款金额'), '300000')
  await user.click(calculator().getByRole('button', { name: '试算' }))
  const answer = await calculator().findByRole('status', { name: '试算结果' })
  expect(answer).toHaveTextContent('给予奖励')
  expect(answer).toHaveTextContent('24,000.00 元')
  const steps = within(calculator().getByRole('list', { name: '试算的每一步' })).getAllByRole('listitem')
  expect(steps).toHaveLength(6)
  expect(steps[4]).toHaveTextContent(/计算.*处罚金额：300,000 元.*比例：8%.*24,000\.00 元/)
  expect((sent[0]?.body as { scheme: SchemeFields }).scheme.calculation.grades[0]).toMatchObject({ basisPoints: 800 })
  expect(draft()?.revision).toBe(1)
  await type(user, calculator().getByLabelText('罚款金额'), '1')
  expect(await calculator().findByText('填写有变化，这是改动以前的结果。')).toBeVisible()
})

test('a fact that is not known holds, and an unfinished scheme says what it lacks', async () => {
  const { user } = await open('/schemes/new')
  await user.click(calculator().getByRole('button', { name: '试算' }))
  const told = await calculator().findByRole('alert')
  expect(told).toHaveTextContent('办法还没有填好')
  expect(told).toHaveTextContent('名称：请填写名称')
})

test('there is one draft of a scheme at a time', async () => {
  renderApp({ world: buildWorld('reviewer'), path: `/schemes/new?from=${idOf('scheme', 1)}` })
  expect(await screen.findByText('这份办法已经有一份草稿')).toBeVisible()
  expect(screen.getByRole('link', { name: '去看' })).toHaveAttribute('href', `/schemes/${draftId}/edit`)
})
