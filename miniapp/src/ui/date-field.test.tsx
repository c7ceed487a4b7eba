import { fireEvent, render, screen } from '@testing-library/react'
import { DateField } from './date-field'

const press = (role: 'button' | 'radio', name: string) => fireEvent.click(screen.getByRole(role, { name }))

test('a day is chosen by rows and taken only when said so', () => {
  const chosen = jest.fn()
  render(<DateField title="搬入日期" value="2026-01-31" onChange={chosen} />)
  press('button', '搬入日期，2026年1月31日')
  press('radio', '2月')
  expect(screen.getByRole('button', { name: '就是 2026年2月28日' })).toBeTruthy()
  expect(chosen).not.toHaveBeenCalled()
  press('button', '就是 2026年2月28日')
  expect(chosen.mock.calls).toEqual([['2026-02-28']])
  expect(screen.queryByRole('dialog')).toBeNull()
})

test('eight digits do as well, and impossible days do not', () => {
  const chosen = jest.fn()
  render(<DateField title="出生日期" inSheet years={[1920, 2026]} value={null} onChange={chosen} />)
  press('button', '出生日期，未选择')
  const field = screen.getByLabelText('出生日期，输入 8 位数字')
  for (const value of ['19900230', '20990101', '1990']) fireEvent.change(field, { target: { value } })
  expect(chosen).not.toHaveBeenCalled()
  fireEvent.change(field, { target: { value: '19900203' } })
  expect(chosen.mock.calls).toEqual([['1990-02-03']])
})

test('a likely day is one press away', () => {
  const chosen = jest.fn()
  const quick = [{ title: '1 年', value: '2027-05-31' }]
  render(<DateField title="租期到" value={null} quick={quick} onChange={chosen} />)
  press('button', '租期到，未选择')
  press('radio', '1 年')
  press('button', '就是 2027年5月31日')
  expect(chosen).toHaveBeenCalledWith('2027-05-31')
})
