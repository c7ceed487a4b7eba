import { act, screen, waitFor, within } from '@testing-library/react'
import { ReportAction, type ReportView } from '@huisheng/contract'
import { freshDevice, gone, open, press, see, type } from '../../../test/person'
import { NoAnswer, Refusal, type Handlers } from '../../../test/fake/fake-api'
import { buildReport, idOf } from '../../../test/fake/samples'
import { device } from '../../../test/stubs/taro'
import Report from './index'

const show = (report: Partial<ReportView>, handlers: Handlers = {}) => {
  const city = freshDevice({
    params: { id: idOf(1000) },
    handlers: { 'reports.detail': () => buildReport(report), ...handlers },
  })
  open(Report)
  return city
}
const buttons = { withdraw: '撤回', rate: '评价', note: '补充说明', follow: '关注', unfollow: '取消关注' } as const

test.each(ReportAction.options)('only %s allowed: its button stands alone', async (action) => {
  show({ actions: [action] })
  await see('处理中')
  const allowed = Object.entries(buttons).filter(([name]) => name === action)
  for (const [, words] of allowed) expect(screen.getByRole('button', { name: words })).toBeTruthy()
  const others = Object.entries(buttons).filter(([name]) => name !== action)
  for (const [, words] of others) expect(screen.queryByRole('button', { name: words })).toBeNull()
})

test('it tells what happened, what comes next and by when', async () => {
  show({})
  await see('网格员林晓岚已接单，正在处理')
  await see('已到现场看过，下午联系路灯所更换。')
  expect(screen.getAllByText('网格员处理后会拍照反馈，再由核查员核查').length).toBeGreaterThan(0)
  await see(/前完成处理，还有 4 天/)
  await see('案号 202611210001')
})

test('a rating is given by words and shown as the server then has it', async () => {
  const rated = buildReport({
    status: 'closed',
    outcome: 'fixed',
    actions: [],
    rating: { level: 'satisfied', words: '很快', at: new Date().toISOString() },
  })
  const city = show(
    { status: 'closed', outcome: 'fixed', clock: null, actions: ['rate'] },
    { 'reports.rate': () => rated },
  )
  await see('已解决')
  await press('评价')
  await act(async () => screen.getByRole('radio', { name: '满意' }).click())
  await type('想说的话（可不写）', '很快')
  await press('提交评价')
  await see('您的评价')
  expect(city.called('reports.rate')[0]?.body).toEqual({ level: 'satisfied', words: '很快' })
  expect(screen.queryByRole('button', { name: '评价' })).toBeNull()
})

const sendWithdrawal = () =>
  act(async () => within(screen.getByRole('dialog')).getByRole('button', { name: '撤回' }).click())

test('a withdrawal that is refused keeps the reason typed and says why', async () => {
  show(
    { actions: ['withdraw'] },
    {
      'reports.withdraw': () => {
        throw new Refusal('report_moved_on')
      },
    },
  )
  await press('撤回')
  await type('为什么撤回', '已经自己修好了')
  await sendWithdrawal()
  const told = await screen.findAllByText('这件事的状态刚刚发生了变化，请刷新后再操作')
  expect(told.length).toBeGreaterThan(0)
  expect(screen.getByLabelText<HTMLTextAreaElement>('为什么撤回').value).toBe('已经自己修好了')
})

test('a reason too short is told beside its field', async () => {
  show({ actions: ['withdraw'] })
  await press('撤回')
  await type('为什么撤回', '错')
  await sendWithdrawal()
  await see('请填写原因，至少 2 个字')
})

test('what cannot be read is said, and a retry shows it', async () => {
  let down = true
  show(
    {},
    {
      'reports.detail': () => {
        if (down) throw new NoAnswer()
        return buildReport()
      },
    },
  )
  await see('没有连上网络')
  down = false
  await press('重试')
  await see('处理中')
})

test('another person’s report is not there', async () => {
  show(
    {},
    {
      'reports.detail': () => {
        throw new Refusal('not_found')
      },
    },
  )
  await see('内容不存在，或您无权查看')
})

test('who is not signed in sees nothing and asks nothing', async () => {
  const city = freshDevice({ session: null, params: { id: idOf(1000) } })
  open(Report)
  await press('登录')
  expect(device.visited).toEqual(['to /pages/sign-in/index'])
  expect(city.called('reports.detail')).toHaveLength(0)
})

test('following tells the server and reads it again', async () => {
  let following = false
  const city = show(
    {},
    {
      'reports.detail': () => buildReport({ following, actions: [following ? 'unfollow' : 'follow'] }),
      'reports.follow': () => {
        following = true
        return {}
      },
    },
  )
  await press('关注')
  await waitFor(() => expect(screen.getByRole('button', { name: '取消关注' })).toBeTruthy())
  await gone('关注')
  expect(city.called('reports.follow')).toHaveLength(1)
})

test('a note goes with its words, and the next one begins empty', async () => {
  const city = show({ actions: ['note'] }, { 'reports.note': () => buildReport({ actions: ['note'] }) })
  await press('补充说明')
  await type('补充什么', '今天又灭了一盏')
  await press('发送')
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
  expect(city.called('reports.note')[0]?.body).toEqual({ words: '今天又灭了一盏', photoIds: [] })
  await press('补充说明')
  expect(screen.getByLabelText<HTMLTextAreaElement>('补充什么').value).toBe('')
})
