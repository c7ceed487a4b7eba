import { act, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { DeclarationAction, type DeclarationView } from '@huisheng/contract'
import { buildDeclaration } from '../../../../../test/fake/declare'
import { NoAnswer, Refusal, type Handlers } from '../../../../../test/fake/fake-api'
import { ago, idOf } from '../../../../../test/fake/samples'
import { choosing, freshDevice, open, press, see, type } from '../../../../../test/person'
import { device } from '../../../../../test/stubs/taro'
import Declaration from './index'

const show = (declaration: Partial<DeclarationView> = {}, handlers: Handlers = {}) => {
  const city = freshDevice({
    params: { id: idOf(5000) },
    handlers: { 'declarations.detail': () => buildDeclaration(declaration), ...handlers },
  })
  open(Declaration)
  return city
}
const send = async (name: string) => {
  const dialog = await screen.findByRole('dialog')
  await act(async () => void fireEvent.click(within(dialog).getByRole('button', { name })))
}
const buttons: Partial<Record<DeclarationAction, string[]>> = {
  withdraw: ['撤回'],
  move_out: ['搬离'],
  renew: ['续租'],
  supplement: ['补充材料'],
  confirm: ['情况不对', '确认属实'],
  correct: ['补正'],
}
const proposed = {
  appointment: { from: '2026-12-01T10:00:00.000Z', until: '2026-12-01T11:30:00.000Z', state: 'proposed' as const },
  appointmentWords: '到时请留人开门',
  actions: ['answer_appointment' as const],
}

test.each(DeclarationAction.options)('only %s allowed: its buttons stand alone', async (action) => {
  show({ actions: [action] })
  await see('已提交，等网格员核实')
  for (const [name, words] of Object.entries(buttons))
    for (const word of words) expect(Boolean(screen.queryByRole('button', { name: word }))).toBe(name === action)
})

test('it tells how it stands, what comes next and by when, and shows people masked', async () => {
  show()
  await see('已提交，等网格员核实')
  expect(screen.getAllByText('网格员会上门或电话核实，请留意消息').length).toBeGreaterThan(0)
  await see('核实期限：还有 4 天')
  await see('A*** · 配偶')
  await see('护照 E****123 · 2026年11月20日住起 · 居住')
  await see('3,500 元')
})

test('what is missing is listed in words a person knows, and leads to the form', async () => {
  show({
    status: 'returned',
    actions: ['correct'],
    missing: [{ field: 'occupants.1.documentNumber', message: '护照号与照片不一致' }],
  })
  await see('· 第 2 位居住人的证件号码：护照号与照片不一致')
  await press('补正')
  expect(device.visited).toEqual([`to /packages/declare/pages/new/index?correct=${idOf(5000)}`])
})

test('a verification says what was corrected and why', async () => {
  show({
    status: 'verified',
    dueAt: null,
    actions: ['renew', 'move_out'],
    verification: {
      outcome: 'corrected',
      byName: '网格员林晓岚',
      at: ago(1),
      words: '当面核对',
      corrections: [{ field: 'occupants.0.since', fieldName: '居住起始日', reason: '按合同为 11 月 18 日' }],
      photos: [],
      distanceMetres: 8,
    },
  })
  await see('已核实，登记好了')
  await see('更正后属实')
  await see('更正了居住起始日')
  await see('原因：按合同为 11 月 18 日')
})

test('once verified, an appointment that was agreed is no longer announced', async () => {
  show({
    status: 'verified',
    dueAt: null,
    actions: [],
    appointment: { ...proposed.appointment, state: 'accepted' },
  })
  await see('已核实，登记好了')
  expect(screen.queryByText(/约好了/)).toBeNull()
})

test('a visit that came to nothing is shown with what can be done', async () => {
  show({ visits: [{ at: ago(20), result: 'no_answer', byName: '网格员林晓岚', words: '晚上再来', photos: [] }] })
  await see(/无人应门/)
  await see('网格员林晓岚：晚上再来')
})

test('withdrawing sends the words and shows what the server then says', async () => {
  const city = show({}, { 'declarations.withdraw': () => buildDeclaration({ status: 'withdrawn', actions: [] }) })
  await press('撤回')
  await type('为什么撤回（可不写）', '地址选错了')
  await send('撤回')
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
  expect(screen.getAllByText('已撤回').length).toBeGreaterThan(0)
  expect(city.called('declarations.withdraw')[0]?.body).toEqual({ words: '地址选错了' })
})

test('overtaken, the words stay and it is said', async () => {
  show(
    {},
    {
      'declarations.withdraw': () => {
        throw new Refusal('declaration_moved_on')
      },
    },
  )
  await press('撤回')
  await type('为什么撤回（可不写）', '地址选错了')
  await send('撤回')
  await screen.findAllByText('这份申报的状态刚刚发生了变化，请刷新后再操作')
  expect(screen.getByLabelText<HTMLTextAreaElement>('为什么撤回（可不写）').value).toBe('地址选错了')
})

test('what was filed for me I confirm, or deny with a reason', async () => {
  const city = show(
    { status: 'awaiting_person', actions: ['confirm'] },
    { 'declarations.confirm': () => buildDeclaration({ status: 'disputed', actions: [] }) },
  )
  await press('情况不对')
  const deny = within(await screen.findByRole('dialog')).getByRole('button', { name: '提交' })
  expect(deny.getAttribute('aria-disabled')).toBe('true')
  await type('哪里不对', '我没有住在这里')
  await send('提交')
  await see('本人说情况不对')
  expect(city.called('declarations.confirm')[0]?.body).toEqual({ agreed: false, words: '我没有住在这里' })
})

test('an appointment that suits is one press', async () => {
  const city = show(proposed, {
    'declarations.answerAppointment': () =>
      buildDeclaration({ ...proposed, appointment: { ...proposed.appointment, state: 'accepted' }, actions: [] }),
  })
  await see(/网格员想约您/)
  await see('到时请留人开门')
  await press('这个时间可以')
  await see(/^约好了：/)
  expect(city.called('declarations.answerAppointment')[0]?.body).toEqual({
    accepted: true,
    from: proposed.appointment.from,
    words: '',
  })
})

test('one that does not suit asks when does', async () => {
  const city = show(proposed, {
    'declarations.answerAppointment': () =>
      buildDeclaration({ ...proposed, appointment: { ...proposed.appointment, state: 'declined' }, actions: [] }),
  })
  await press('换个时间')
  await type('什么时间方便', '周末全天')
  await send('发送')
  await see(/您说这个时间不行/)
  expect(city.called('declarations.answerAppointment')[0]?.body).toEqual({
    accepted: false,
    from: proposed.appointment.from,
    words: '周末全天',
  })
})

test('more proof goes up before it is sent', async () => {
  const city = show({}, { 'declarations.supplement': () => buildDeclaration() })
  await press('补充材料')
  await choosing(['合同.jpg'], () => press('拍照或选文件'))
  await see('已上传')
  await send('发送')
  await waitFor(() =>
    expect(city.called('declarations.supplement')[0]?.body).toEqual({ attachmentIds: [idOf(6001)], words: '' }),
  )
})

test('what cannot be read is said, and a retry shows it', async () => {
  let down = true
  show(
    {},
    {
      'declarations.detail': () => {
        if (down) throw new NoAnswer()
        return buildDeclaration()
      },
    },
  )
  await see('没有连上网络')
  down = false
  await press('重试')
  await see('已提交，等网格员核实')
})

test('another person’s declaration is not there', async () => {
  show(
    {},
    {
      'declarations.detail': () => {
        throw new Refusal('not_found')
      },
    },
  )
  await see('内容不存在，或您无权查看')
})
