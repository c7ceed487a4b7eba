import type { contract, DeclarationView, Parsed } from '@huisheng/contract'
import { screen, waitFor, within } from '@testing-library/react'
import { chooseOption } from '../../../test/choose-option'
import { buildDeclaration, declarationHandlers } from '../../../test/fixtures/declarations'
import { problem } from '../../../test/fixtures/fake-transport'
import { buildWorld } from '../../../test/fixtures/world'
import { renderApp } from '../../../test/render-app'
import type { Request } from '../../app/with-session'

type Verify = Parsed<typeof contract.declarations.verify>['body']

const open = async (part: Partial<DeclarationView> = {}, fail?: (request: Request) => void) => {
  const declaration = buildDeclaration(7, part)
  const world = buildWorld('officer')
  world.declarations.list = [declaration]
  const sent: Request[] = []
  const app = renderApp({
    world,
    path: `/declarations/${declaration.id}`,
    transport: (usual) => async (request) => {
      if (request.method === 'POST') sent.push(request)
      fail?.(request)
      return usual(request)
    },
  })
  await screen.findByRole('heading', { name: '入住申报' })
  return { ...app, world, declaration, sent, now: () => world.declarations.list[0] }
}
type User = Awaited<ReturnType<typeof open>>['user']
const choose = (user: User, group: HTMLElement, label: string, option: string) =>
  chooseOption(user, within(group).getByLabelText(label), option)

test('what matches is verified with the version that was looked at', async () => {
  const { user, sent, now } = await open({ revision: 4 })
  await user.click(screen.getByRole('button', { name: '核实' }))
  await user.click(screen.getByRole('button', { name: '提交核实' }))
  expect(await screen.findByText('此项必填')).toBeVisible()
  await user.click(screen.getByRole('radio', { name: '与申报一致' }))
  await user.click(screen.getByRole('button', { name: '提交核实' }))
  expect(await screen.findByText('已核实', { selector: '.tag' })).toBeVisible()
  expect(sent).toHaveLength(1)
  expect(sent[0]?.body).toMatchObject({ revision: 4, outcome: 'matches', corrections: [], place: null })
  expect(now()?.status).toBe('verified')
  expect(screen.queryByRole('button', { name: '核实' })).not.toBeInTheDocument()
})

test('a correction names whom, what, the truth and the reason, each asked for beside its field', async () => {
  const { user, sent, now } = await open()
  await user.click(screen.getByRole('button', { name: '核实' }))
  await user.click(screen.getByRole('radio', { name: '更正后属实' }))
  const first = await screen.findByRole('group', { name: '第 1 处更正' })
  await user.click(screen.getByRole('button', { name: '提交核实' }))
  expect(await within(first).findAllByText('此项必填')).toHaveLength(3)
  expect(within(first).getByText('请写明更正原因')).toBeVisible()

  await choose(user, first, '更正谁的', '叶** E1*****78')
  await choose(user, first, '哪一项', '证件号码')
  await user.type(within(first).getByLabelText('实际是'), 'E12345679')
  await user.type(within(first).getByLabelText('更正原因'), '护照号码抄错一位')
  await user.click(screen.getByRole('button', { name: '再加一处更正' }))
  const second = screen.getByRole('group', { name: '第 2 处更正' })
  await choose(user, second, '更正谁的', '何** 440***********1234')
  await choose(user, second, '哪一项', '不住在这里')
  await waitFor(() => expect(within(second).queryByLabelText('实际是')).not.toBeInTheDocument())
  await user.type(within(second).getByLabelText('更正原因'), '上月已搬走')
  await user.click(screen.getByRole('button', { name: '提交核实' }))
  await waitFor(() => expect(now()?.verification?.outcome).toBe('corrected'))
  expect((sent.at(-1)?.body as Verify).corrections).toEqual([
    { occupantKey: 'p1', field: 'documentNumber', value: 'E12345679', reason: '护照号码抄错一位' },
    { occupantKey: 'p0', field: 'absent', value: 'true', reason: '上月已搬走' },
  ])
})

test('another subject offers other fields, and forgets the value that was meant for the former', async () => {
  const { user } = await open()
  await user.click(screen.getByRole('button', { name: '核实' }))
  await user.click(screen.getByRole('radio', { name: '更正后属实' }))
  const row = await screen.findByRole('group', { name: '第 1 处更正' })
  await choose(user, row, '更正谁的', '申报本身（日期、租期）')
  await choose(user, row, '哪一项', '租期到')
  const value = () => within(row).getByLabelText('实际是')
  await waitFor(() => expect(value()).toHaveAttribute('type', 'date'))
  await user.type(value(), '2027-05-31')
  await choose(user, row, '更正谁的', '何** 440***********1234')
  await waitFor(() => expect(within(row).queryByTitle('租期到')).not.toBeInTheDocument())
  await choose(user, row, '哪一项', '手机')
  expect(value()).toHaveValue('')
})

test('corrections typed and then taken back do not travel with a plain match', async () => {
  const { user, sent } = await open()
  await user.click(screen.getByRole('button', { name: '核实' }))
  await user.click(screen.getByRole('radio', { name: '更正后属实' }))
  await user.type(await screen.findByLabelText('更正原因'), '写错了')
  await user.click(screen.getByRole('radio', { name: '与申报一致' }))
  await user.click(screen.getByRole('button', { name: '提交核实' }))
  await waitFor(() => expect(sent).toHaveLength(1))
  expect((sent[0]?.body as Verify).corrections).toEqual([])
})

test('when another verified first, the new state is read, and what was typed stays', async () => {
  const { user, world, declaration } = await open()
  await user.click(screen.getByRole('button', { name: '核实' }))
  await user.click(screen.getByRole('radio', { name: '查无此情' }))
  await user.type(screen.getByLabelText('说明（可不填）'), '邻居说没见过')
  await declarationHandlers(world.declarations)?.verify?.({
    params: { declarationId: declaration.id },
    body: {
      verificationId: crypto.randomUUID(),
      revision: 1,
      outcome: 'matches',
      corrections: [],
      words: '',
      photoIds: [],
      place: null,
    },
  })
  await user.click(screen.getByRole('button', { name: '提交核实' }))
  expect(await screen.findByText('这份申报刚刚有了变化，现在是「已核实」')).toBeVisible()
  expect(screen.getByText(/已经不能再核实了/)).toBeVisible()
  expect(screen.getByLabelText('说明（可不填）')).toHaveValue('邻居说没见过')
  expect(screen.getByRole('button', { name: '提交核实' })).toBeDisabled()
})

test('a change that leaves it open can be sent again, with the version now seen', async () => {
  const { user, world, declaration, sent, now } = await open()
  await user.click(screen.getByRole('button', { name: '核实' }))
  await user.click(screen.getByRole('radio', { name: '与申报一致' }))
  world.declarations.list = [{ ...declaration, revision: 2, words: '补充了合同' }]
  await user.click(screen.getByRole('button', { name: '提交核实' }))
  expect(await screen.findByText(/看过变化后可以再次提交/)).toBeVisible()
  expect(screen.getByText('补充了合同')).toBeVisible()
  await user.click(screen.getByRole('button', { name: '提交核实' }))
  await waitFor(() => expect(now()?.status).toBe('verified'))
  const [first, second] = sent.map(({ body }) => body as Verify)
  expect(second).toMatchObject({ revision: 2, verificationId: first?.verificationId })
})

test('a return lists everything that is missing at once, and a second one is refused in plain words', async () => {
  let returned = true
  const { user, sent, now } = await open({}, ({ path }) => {
    if (returned && path.endsWith('/return')) throw problem('already_returned')
  })
  await user.click(screen.getByRole('button', { name: '退回补正' }))
  await user.click(screen.getByRole('button', { name: '提交退回补正' }))
  const first = screen.getByRole('group', { name: '第 1 项' })
  expect(await within(first).findByText('请写明缺什么')).toBeVisible()
  await choose(user, first, '哪一部分', '证明材料')
  await user.type(within(first).getByLabelText('缺什么'), '合同缺签字页')
  await user.click(screen.getByRole('button', { name: '再加一项' }))
  const second = screen.getByRole('group', { name: '第 2 项' })
  await choose(user, second, '哪一部分', '人员')
  await user.type(within(second).getByLabelText('缺什么'), '孩子没有填监护人')
  await user.click(screen.getByRole('button', { name: '提交退回补正' }))
  expect(await screen.findByText(/已经退回过一次/)).toBeVisible()
  await waitFor(() => expect(screen.queryByText('请写明缺什么')).not.toBeInTheDocument())
  returned = false
  await user.click(screen.getByRole('button', { name: '提交退回补正' }))
  await waitFor(() => expect(now()?.status).toBe('returned'))
  expect(sent.at(-1)?.body).toMatchObject({
    revision: 1,
    missing: [
      { field: 'attachmentIds', message: '合同缺签字页' },
      { field: 'occupants', message: '孩子没有填监护人' },
    ],
  })
  expect(screen.getByRole('region', { name: '退回时要求补正' })).toHaveTextContent('孩子没有填监护人')
})

test('an attempt whose answer was lost is sent again as the same one', async () => {
  let lost = true
  const { user, sent, now } = await open({}, ({ path }) => {
    if (lost && path.endsWith('/attempts')) throw problem('unavailable')
  })
  await user.click(screen.getByRole('button', { name: '记录上门未遇' }))
  await user.click(screen.getByRole('radio', { name: '无人应门' }))
  await user.type(screen.getByLabelText('说明（可不填）'), '敲门三次')
  await user.click(screen.getByRole('button', { name: '提交记录上门未遇' }))
  expect(await screen.findByText('服务正在维护，请稍后再试')).toBeVisible()
  lost = false
  await user.click(screen.getByRole('button', { name: '收起' }))
  await user.click(screen.getByRole('button', { name: '记录上门未遇' }))
  expect(screen.getByLabelText('说明（可不填）')).toHaveValue('敲门三次')
  await user.click(screen.getByRole('button', { name: '提交记录上门未遇' }))
  await waitFor(() => expect(now()?.attempts).toBe(1))
  const ids = sent.map(({ body }) => (body as { attemptId: string }).attemptId)
  expect(ids[1]).toBe(ids[0])
  expect(await screen.findByText('敲门三次')).toBeVisible()
})

test('an appointment is proposed in the time of the city, both ends asked for', async () => {
  const { user, now } = await open({ appointment: null })
  await user.click(screen.getByRole('button', { name: '预约上门' }))
  await user.click(screen.getByRole('button', { name: '提交预约上门' }))
  expect(await screen.findAllByText('此项必填')).toHaveLength(2)
  await user.type(screen.getByLabelText('从'), '2026-11-25T19:00')
  await user.type(screen.getByLabelText('到'), '2026-11-25T20:30')
  await user.click(screen.getByRole('button', { name: '提交预约上门' }))
  expect(await screen.findByText(/11-25 19:00–20:30 · 等对方答复/)).toBeVisible()
  expect(now()?.appointment?.from).toBe('2026-11-25T11:00:00.000Z')
})
