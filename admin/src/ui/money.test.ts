import { fenOf, yuanWords } from './money'

test('an amount typed in yuan is counted in whole 分', () => {
  expect(fenOf('1234.5')).toBe(123_450)
  expect(fenOf(' 20，000 ')).toBe(2_000_000)
  expect(fenOf('0.07')).toBe(7)
  expect(fenOf('999999999.99')).toBe(99_999_999_999)
})

test.each(['', '一百', '-5', '1.234', '1e5', '12345678901'])('%p is no amount', (typed) => {
  expect(fenOf(typed)).toBeNull()
})

test('分 are read in yuan', () => {
  expect(yuanWords(123_450)).toBe('1,234.50 元')
  expect(yuanWords(7)).toBe('0.07 元')
  expect(yuanWords(-50_000)).toBe('−500.00 元')
})
