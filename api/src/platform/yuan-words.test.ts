import { yuanWords } from './yuan-words.ts'

test.each([
  [0, '0.00 元'],
  [5, '0.05 元'],
  [123_456, '1,234.56 元'],
  [-50_000, '−500.00 元'],
  [100_000_000_000, '1,000,000,000.00 元'],
])('%d fen read as %s', (fen, words) => expect(yuanWords(fen)).toBe(words))
