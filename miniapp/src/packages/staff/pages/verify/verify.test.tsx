import { act, cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { NoAnswer, Refusal, type Handlers } from '../../../../../test/fake/fake-api'
import { buildPhoto, idOf } from '../../../../../test/fake/samples'
import { staffSession } from '../../../../../test/fake/staff-city'
import { buildTask, taskServer } from '../../../../../test/fake/verify'
import { choosing, freshDevice, gone, open, press, see, type } from '../../../../../test/person'
import { device } from '../../../../../test/stubs/taro'
import { flushVisits } from '../../../../features/verification/visit-outbox'
import { guardVisits, readVisits } from '../../../../features/verification/visits'
import Settings from '../../../../pages/settings/index'
import { readStored } from '../../../../platform/storage'
import TasksPage from '../tasks/index'
import VerifyPage from './index'

const id = idOf(5000)
const start = (server: ReturnType<typeof taskServer>, handlers: Handlers = {}, session = staffSession()) => {
  const city = freshDevice({ session, params: { id }, handlers: { ...server.handlers, ...handlers } })
  open(VerifyPage)
  return city
}
const choose = async (role: 'radio' | 'checkbox', name: string) => {
  const found = await screen.findByRole(role, { name })
  await act(async () => void fireEvent.click(found))
}
/** The button at the foot of the sheet. */
const send = async (name: string | RegExp) => {
  const dialog = await screen.findByRole('dialog')
  await act(async () => void fireEvent.click(within(dialog).getByRole('button', { name })))
}
const button = (name: string) => screen.queryByRole('button', { name })
const verified = (city: ReturnType<typeof start>) => city.called('declarations.verify').map(({ body }) => body)

test('what was declared stands masked, with hints where to look, and the buttons the server allows', async () => {
  start(taskServer())
  await see('林* · 本人')
  await see(/人数可能超过每间 2 人/)
  await see(/按时 · 还剩 2 天/)
  expect(document.body.textContent).not.toContain('440303199001010017')
  expect(button('核实')).not.toBeNull()
  cleanup()
  start(taskServer(buildTask({ actions: [] })))
  await see('林* · 本人')
  expect(['核实', '上门未遇', '更多', '查看完整信息'].map(button)).toEqual([null, null, null, null])
})

test('as declared: one verification with its photo, and nothing stays on the device', async () => {
  const city = start(taskServer())
  await press('核实')
  await send('提交核实')
  await see('请选择核实结果')
  expect(verified(city)).toEqual([])
  await choose('radio', '与申报一致')
  await choosing(['door.jpg'], () => press('添加照片'))
  await see('1/9')
  await type('核实说明（可不写）', '本人在家')
  const [submit] = screen.getAllByRole('button', { name: '提交核实' })
  await act(async () => [1, 2].forEach(() => void fireEvent.click(submit!)))
  await see('已核实')
  expect(verified(city)).toMatchObject([
    { revision: 1, outcome: 'matches', corrections: [], words: '本人在家', photoIds: [buildPhoto(1).id], place: null },
  ])
  expect(screen.queryByRole('dialog')).toBeNull()
  await see('核实结果')
  expect(button('核实')).toBeNull()
  expect(readStored('visits')).toBeNull()
})

test('what is wrong is put right person by person and field by field, each with its reason', async () => {
  const city = start(taskServer())
  await press('核实')
  await choose('radio', '更正后属实')
  await send('提交核实')
  await see('请至少更正一项')

  await choose('radio', '证件号码')
  await type('正确的证件号码', '440303199001010025')
  await type('更正原因', '核对了证件原件')
  await press('加上这条更正')
  await see('林*：证件号码应为 440303199001010025')

  await press('添加更正')
  await choose('radio', 'A***')
  await choose('radio', '不住在这里')
  await type('更正原因', '已经搬走')
  await press('加上这条更正')
  await see('A***：不住在这里')

  await press('添加更正')
  await choose('radio', '申报本身')
  await choose('radio', '出租部位')
  await choose('radio', '卧室')
  await type('更正原因', '只租一间')
  await press('加上这条更正')
  await press('删除更正：A***：不住在这里')
  await send('提交核实')
  await see('已核实')
  expect(verified(city)).toMatchObject([
    {
      outcome: 'corrected',
      corrections: [
        { occupantKey: 'a', field: 'documentNumber', value: '440303199001010025', reason: '核对了证件原件' },
        { occupantKey: null, field: 'roomType', value: 'bedroom', reason: '只租一间' },
      ],
    },
  ])
})

test('nobody there as declared: not found, with the place where the worker stood', async () => {
  Object.defineProperty(navigator, 'geolocation', {
    value: {
      getCurrentPosition: (found: PositionCallback) =>
        found({ coords: { longitude: 114.2355, latitude: 22.5545, accuracy: 9 } } as GeolocationPosition),
    },
    configurable: true,
  })
  const city = start(taskServer())
  await press('核实')
  await choose('radio', '查无此情')
  await press('记下我的位置')
  await see('已记下位置')
  await send('提交核实')
  await waitFor(() =>
    expect(verified(city)).toMatchObject([
      { outcome: 'not_found', place: { longitude: 114.2355, latitude: 22.5545, datum: 'wgs84' } },
    ]),
  )
})

test('without a network a verification waits on the device and goes out exactly once when it is back', async () => {
  const server = taskServer()
  let down = false
  let lost = false
  const city = start(server, {
    'declarations.verify': (call) => {
      if (down) throw new NoAnswer()
      const answer = server.handlers['declarations.verify']!(call)
      if (lost) throw new NoAnswer()
      return answer
    },
  })
  await press('核实')
  await choose('radio', '与申报一致')
  await type('核实说明（可不写）', '房东在场')
  down = true
  await send('提交核实')
  await see('等网络：已存在手机里，连上后自动发出')
  await see('说明')
  await see('房东在场')
  expect(button('核实')).toBeNull()

  down = false
  lost = true
  await act(() => flushVisits())
  lost = false
  await act(async () => void (await Promise.all([flushVisits(), flushVisits()])))
  await see('核实结果')
  await gone(/^等网络/)
  const bodies = verified(city) as { verificationId: string; doneAt: string }[]
  expect(new Set(bodies.map(({ verificationId }) => verificationId)).size).toBe(1)
  expect(new Set(bodies.map(({ doneAt }) => doneAt)).size).toBe(1)
  expect(bodies).toHaveLength(3)
  expect(server.task().verification?.outcome).toBe('matches')
  expect(readVisits()).toEqual([])
})

test('an opened building is verified from the device alone', async () => {
  const server = taskServer()
  const city = freshDevice({
    session: staffSession(),
    params: { building: server.task().dwelling.buildingId },
    handlers: server.handlers,
  })
  open(TasksPage)
  await waitFor(() => expect(city.called('declarations.detail')).toHaveLength(1))
  await waitFor(() =>
    expect(readStored<{ details: object }>(`tasks:${server.task().dwelling.buildingId}`)?.details).toHaveProperty(id),
  )
  cleanup()
  device.serve(async () => {
    throw new NoAnswer()
  })
  device.arriveWith({ id })
  open(VerifyPage)
  await see('林* · 本人')
  await see(/看到的是 今天/)
  await press('核实')
  await choose('radio', '与申报一致')
  await send('提交核实')
  await see(/^等网络/)

  device.serve(city.answer)
  await act(() => flushVisits())
  await see('核实结果')
  expect(verified(city)).toHaveLength(1)
})

test('moved on meanwhile: told, and what was written stays readable until it is thrown away', async () => {
  const server = taskServer()
  start(server)
  await press('核实')
  await choose('radio', '更正后属实')
  await choose('radio', '姓名')
  await type('正确的姓名', '林小')
  await type('更正原因', '核对了证件')
  await press('加上这条更正')
  server.movedOn()
  await send('提交核实')
  await see('没有提交成功：这份申报的状态刚刚发生了变化，请刷新后再操作')
  await see('林*：姓名应为 林小')
  await act(async () => device.showAgain())
  await see('已撤回')
  expect(button('改了再提交')).toBeNull()

  await press('删除这份记录')
  await press('删除')
  await gone('林*：姓名应为 林小')
  expect(readStored('visits')).toBeNull()
})

test('a value the server refuses is mended and sent again as the same verification', async () => {
  const server = taskServer()
  let refuse = true
  const city = start(server, {
    'declarations.verify': (call) => {
      if (refuse)
        throw new Refusal('invalid_request', [{ path: 'corrections.0.value', message: '身份证号码的校验位不对' }])
      return server.handlers['declarations.verify']!(call)
    },
  })
  await press('核实')
  await choose('radio', '更正后属实')
  await choose('radio', '证件号码')
  await type('正确的证件号码', '440303199001010026')
  await type('更正原因', '核对了证件')
  await press('加上这条更正')
  await send('提交核实')
  await press('改了再提交')
  await see('身份证号码的校验位不对')
  refuse = false
  await press(/^删除更正/)
  await choose('radio', '证件号码')
  await type('正确的证件号码', '440303199001010025')
  await type('更正原因', '核对了证件')
  await press('加上这条更正')
  await send('提交核实')
  await see('核实结果')
  const ids = verified(city).map((body) => (body as { verificationId: string }).verificationId)
  expect(ids).toHaveLength(2)
  expect(new Set(ids).size).toBe(1)
})

test('a form that was closed goes on where it was, and can be begun anew', async () => {
  start(taskServer())
  await press('核实')
  await choose('radio', '与申报一致')
  await type('核实说明（可不写）', '写到一半')
  await press('关闭')
  await press('核实')
  await see('接着上次没写完的')
  expect(screen.getByLabelText('核实说明（可不写）')).toHaveProperty('value', '写到一半')
  await press('重新写')
  expect(screen.getByLabelText('核实说明（可不写）')).toHaveProperty('value', '')
  expect(readVisits()).toEqual([])
})

test('signing out asks first and then takes what was written along', async () => {
  guardVisits()
  start(taskServer())
  await press('核实')
  await type('核实说明（可不写）', '写到一半')
  expect(readVisits()).toHaveLength(1)
  cleanup()
  open(Settings)
  await press('退出登录')
  await see(/^有 1 份上门记录还没有发出，退出会删除/)
  expect(readVisits()).toHaveLength(1)
  await press('退出')
  expect(readStored('visits')).toBeNull()
})

test('two people whose masked names are alike are told apart by their documents', async () => {
  const [one] = buildTask().occupants
  const twins = [one!, { ...one!, key: 'c', documentMasked: '4403**********0024' }]
  const city = start(taskServer(buildTask({ occupants: twins })))
  await press('核实')
  await choose('radio', '更正后属实')
  await choose('radio', '林*（尾号 0024）')
  await choose('radio', '不住在这里')
  await type('更正原因', '住在别处')
  await press('加上这条更正')
  await send('提交核实')
  await waitFor(() =>
    expect(verified(city)).toMatchObject([{ corrections: [{ occupantKey: 'c', field: 'absent', value: 'true' }] }]),
  )
})

test('nobody opens: the attempt is recorded, also without a network, and the task stays', async () => {
  const server = taskServer()
  let down = true
  const city = start(server, {
    'declarations.attempt': (call) => {
      if (down) throw new NoAnswer()
      return server.handlers['declarations.attempt']!(call)
    },
  })
  await press('上门未遇')
  await send('记下这次上门')
  await see('请选择上门情况')
  await choose('radio', '无人应门')
  await type('说明（可不写）', '晚上再来')
  await send('记下这次上门')
  await see(/^等网络/)
  expect(button('核实')).not.toBeNull()
  down = false
  await act(() => flushVisits())
  await see('去过 1 次')
  await see('林晓岚：晚上再来')
  expect(city.called('declarations.attempt').map(({ body }) => body)).toMatchObject([
    { result: 'no_answer' },
    { result: 'no_answer' },
  ])
  expect(server.task().attempts).toBe(1)
})

test('what is missing is listed in one go and sent back', async () => {
  const city = start(taskServer())
  await press('更多')
  await press('退回补正')
  expect((await screen.findByRole('button', { name: '退回，共 0 项' })).getAttribute('aria-disabled')).toBe('true')
  await choose('checkbox', '证明材料')
  await choose('checkbox', '林*的证件号码')
  await type('林*的证件号码缺什么', '号码少一位')
  await send('退回，共 2 项')
  await see('已退回，等申报人补正')
  expect(city.called('declarations.return').map(({ body }) => body)).toMatchObject([
    {
      revision: 1,
      missing: [
        { field: 'occupants.0.documentNumber', message: '号码少一位' },
        { field: 'attachmentIds', message: '请上传租赁合同或其他证明' },
      ],
    },
  ])
  await see('等申报人补正')
})

test('a return that is refused stays open with its words', async () => {
  start(taskServer(), {
    'declarations.return': () => {
      throw new Refusal('already_returned')
    },
  })
  await press('更多')
  await press('退回补正')
  await choose('checkbox', '生效日期')
  await type('还想说的（可不写）', '谢谢')
  await send('退回，共 1 项')
  await see(/已经退回过一次/)
  expect(screen.getByLabelText('还想说的（可不写）')).toHaveProperty('value', '谢谢')
})

test('a visit is proposed for a day and hours in China’s time', async () => {
  const city = start(taskServer())
  await press('更多')
  await press('预约上门')
  await choose('radio', '自己定')
  await type('从几点', '19:30')
  await type('到几点', '1900')
  await see('应晚于开始时间')
  await type('到几点', '2100')
  await send('发出预约')
  await see(/^约了，等答复：明天 19:30 到 21:00/)
  const [call] = city.called('declarations.proposeAppointment')
  expect(call?.body).toMatchObject({
    from: expect.stringMatching(/T11:30:00/),
    until: expect.stringMatching(/T13:00:00/),
  })
})

test('full data is shown after a reason, on this page only, and is gone on leaving', async () => {
  const city = start(taskServer())
  await press('查看完整信息')
  expect((await screen.findByRole('button', { name: '记录并查看' })).getAttribute('aria-disabled')).toBe('true')
  await choose('radio', '上门核对证件')
  await send('记录并查看')
  await see('林晓 · 本人')
  await see(/440303199001010017/)
  await see('陈房东 13900000002')
  expect(city.called('declarations.reveal').map(({ body }) => body)).toEqual([{ reason: '上门核对证件' }])
  expect(JSON.stringify(readStored('tasks'))).not.toContain('440303199001010017')

  await act(async () => device.hide())
  await see('林* · 本人')
  expect(document.body.textContent).not.toContain('440303199001010017')
})

test('a person who is not theirs to see: said, and nothing of it', async () => {
  start(taskServer(), {
    'declarations.detail': () => {
      throw new Refusal('not_found')
    },
  })
  await see('内容不存在，或您无权查看')
  expect(screen.queryByText('林* · 本人')).toBeNull()
})
