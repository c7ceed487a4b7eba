import { screen, waitFor } from '@testing-library/react'
import { buildWorld, calendar } from '../../../test/fixtures/world'
import { renderApp } from '../../../test/render-app'

test('a click turns a weekday into a holiday and a weekend day into a working one', async () => {
  const sent: unknown[] = []
  const { user } = renderApp({
    world: buildWorld('admin'),
    path: '/calendar?year=2026',
    handlers: {
      clocks: {
        setCalendar: ({ params, body }) => {
          sent.push(body)
          return { year: params.year, ...body }
        },
      },
    },
  })
  await user.click(await screen.findByRole('button', { name: '2026-01-02 工作日' }))
  await user.click(screen.getByRole('button', { name: '2026-01-04 周末' }))
  await user.click(screen.getByRole('button', { name: '2026-10-10 调休上班' }))
  expect(screen.getByRole('button', { name: '2026-01-02 放假' })).toBeVisible()
  await user.click(screen.getByRole('button', { name: '保存' }))
  await waitFor(() => expect(sent).toHaveLength(1))
  expect(sent[0]).toEqual({
    officeHours: calendar.officeHours,
    holidays: [...calendar.holidays, '2026-01-02'].sort(),
    makeUpDays: ['2026-01-04', '2026-02-14'],
    source: calendar.source,
  })
})

test('a calendar without its source is refused beside the field', async () => {
  const { user, seen } = renderApp({ world: buildWorld('admin'), path: '/calendar?year=2026' })
  await user.clear(await screen.findByLabelText('来源'))
  await user.click(screen.getByRole('button', { name: '保存' }))
  expect(await screen.findByText('请注明来源')).toBeVisible()
  expect(seen).not.toContain('clocks.setCalendar')
})

test('a year without a calendar says so, and lets only who may start one', async () => {
  renderApp({ world: buildWorld('worker'), path: '/calendar?year=2031' })
  expect(await screen.findByText('2031 年还没有日历')).toBeVisible()
  expect(screen.queryByRole('button', { name: '开始录入' })).not.toBeInTheDocument()
})

test('others read the calendar and change nothing', async () => {
  renderApp({ world: buildWorld('checker'), path: '/calendar?year=2026' })
  expect(await screen.findByRole('button', { name: '2026-01-01 放假' })).toBeDisabled()
  expect(screen.queryByRole('button', { name: '保存' })).not.toBeInTheDocument()
})
