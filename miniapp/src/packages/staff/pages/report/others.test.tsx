import { act, cleanup, screen, waitFor } from '@testing-library/react'
import { caseId, openCase, send } from '../../../../../test/case-page'
import { Refusal } from '../../../../../test/fake/fake-api'
import { idOf } from '../../../../../test/fake/samples'
import { buildCase, caseServer, staffSession } from '../../../../../test/fake/staff-city'
import { freshDevice, open, press, see, type } from '../../../../../test/person'
import { device } from '../../../../../test/stubs/taro'
import CasePage from './index'

const choose = async (name: string | RegExp) => {
  const choice = await screen.findByRole('radio', { name })
  await act(async () => choice.click())
}

test('a checker fails what is not done, saying what is missing', async () => {
  const server = caseServer(buildCase({ status: 'resolved', outcome: 'fixed', actions: ['close', 'fail', 'note'] }))
  const city = openCase(server, {}, staffSession({ id: idOf(3), role: 'checker', name: '许清和' }))
  await press('不通过')
  await send('不通过')
  await see('请填写原因，至少 2 个字')
  await type('还差什么', '二楼的灯还是不亮')
  await send('不通过')
  await see('已退回继续处理')
  expect(city.called('reports.fail').map(({ body }) => body)).toEqual([{ reason: '二楼的灯还是不亮', photoIds: [] }])
})

test('a checker closes without a word', async () => {
  const server = caseServer(buildCase({ status: 'resolved', outcome: 'fixed', actions: ['close', 'fail'] }))
  const city = openCase(server, {}, staffSession({ id: idOf(3), role: 'checker', name: '许清和' }))
  await press('核查结案')
  await send('核查结案')
  await waitFor(() => expect(city.called('reports.close')).toHaveLength(1))
  await see('核查通过，已结案')
})

test('a dispatcher finds the queue by name and settles the dispute', async () => {
  const department = { kind: 'department', key: `department:${idOf(90)}`, name: '城市管理局' } as const
  const server = caseServer(buildCase({ status: 'filed', actions: ['dispatch', 'decline'] }))
  const city = openCase(
    server,
    {
      'reports.queues': ({ query }) => (query.q === '城管' ? [] : [department]),
      'reports.dispatch': () => server.report(),
    },
    staffSession({ id: idOf(4), role: 'dispatcher', name: '何思远' }),
  )
  await press('派遣')
  await send('派遣')
  await see('请选择派往哪里')
  await type('查找队列', '城管')
  await see('没有找到，换个词试试')
  await type('查找队列', '城市')
  await choose('城市管理局')
  await see('换一个')
  await act(async () => screen.getByRole('switch').click())
  await send('派遣')
  await see('已派遣')
  expect(city.called('reports.dispatch').map(({ body }) => body)).toEqual([{ queue: department.key, settled: true }])
})

test('a leader moves the case to another grid; what does not fit the bar is one tap away', async () => {
  const next = { kind: 'grid', key: `grid:${idOf(31)}`, name: '第五网格网格员' } as const
  const server = caseServer(buildCase({ actions: ['redispatch', 'claim', 'return', 'note'] }))
  const city = openCase(
    server,
    { 'reports.queues': () => [next], 'reports.redispatch': () => server.report() },
    staffSession({ id: idOf(5), role: 'leader', name: '周启明' }),
  )
  await press('改派')
  await choose(next.name)
  await type('为什么改派', '事发地在隔壁网格')
  await send('改派')
  await see('已改派')
  expect(city.called('reports.redispatch').map(({ body }) => body)).toEqual([
    { queue: next.key, reason: '事发地在隔壁网格', settled: false },
  ])
  await press('更多')
  await choose(/记录进展/)
  await screen.findByLabelText('进展')
})

test('a tip-off says nothing of who sent it', async () => {
  openCase(caseServer(buildCase({ kind: 'tip_off', reporterName: null })))
  await see('举报人身份已密封，请不要打听或猜测是谁举报')
  expect(screen.queryByText(/居民/)).toBeNull()
})

test('a case of others is not shown; without a sign-in the page leads there', async () => {
  const nobody = freshDevice({ session: null, params: { id: caseId } })
  open(CasePage)
  await press('登录')
  expect(device.visited).toEqual(['to /pages/sign-in/index'])
  expect(nobody.called('reports.detail')).toHaveLength(0)

  cleanup()
  openCase(caseServer(), {
    'reports.detail': () => {
      throw new Refusal('not_found')
    },
  })
  await see('内容不存在，或您无权查看')
  await press('重试')
})
