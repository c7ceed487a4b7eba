import { screen, waitFor } from '@testing-library/react'
import { buildReport } from '../../../test/fixtures/cases'
import { idOf } from '../../../test/fixtures/ids'
import { buildWorld } from '../../../test/fixtures/world'
import { renderApp } from '../../../test/render-app'

const noticeOf = (count: number, reportId: string) => ({
  id: idOf('notice', count),
  title: `新工单 ${count}`,
  text: '海山路 18 号',
  about: { noun: 'report' as const, id: reportId },
  at: new Date().toISOString(),
  readAt: null,
})

test('the bell counts what is unread, and a notice leads to its report and is then read', async () => {
  const report = buildReport(3)
  const world = buildWorld('worker', [report])
  world.notices = [noticeOf(1, report.id), noticeOf(2, report.id)]
  const { user, address } = renderApp({ world, path: '/queue' })
  await user.click(await screen.findByRole('button', { name: '消息，2 条未读' }))
  await user.click(await screen.findByRole('link', { name: /新工单 1/ }))
  await waitFor(() => expect(address().pathname).toBe(`/reports/${report.id}`))
  expect(await screen.findByRole('button', { name: '消息，1 条未读' })).toBeVisible()
  await user.click(screen.getByRole('button', { name: '消息，1 条未读' }))
  await user.click(await screen.findByRole('button', { name: '全部已读' }))
  expect(await screen.findByRole('button', { name: '消息' })).toBeVisible()
})

test('a notice of an unsealing leads to the record of unsealings', async () => {
  const world = buildWorld('auditor')
  world.notices = [{ ...noticeOf(1, ''), about: { noun: 'unsealing', id: idOf('unsealing', 1) } }]
  const { user, address } = renderApp({ world, path: '/calendar' })
  await user.click(await screen.findByRole('button', { name: '消息，1 条未读' }))
  await user.click(await screen.findByRole('link', { name: /新工单 1/ }))
  await waitFor(() => expect(address().pathname).toBe('/unsealings'))
})

test('a notice of a reward leads to that reward', async () => {
  const world = buildWorld('approver')
  world.notices = [{ ...noticeOf(1, ''), about: { noun: 'reward', id: idOf('reward', 2) } }]
  const { user } = renderApp({ world, path: '/calendar' })
  await user.click(await screen.findByRole('button', { name: '消息，1 条未读' }))
  await user.click(await screen.findByRole('link', { name: /新工单 1/ }))
  expect(await screen.findByRole('heading', { name: '污水外溢的奖励' })).toBeVisible()
})
