import { markedText } from './marked-text'

const at = (from: number, until: number) => ({ from, until })

test.each([
  ['我是张三', [at(0, 2)], ['[我是]', '张三']],
  ['在楼下，电话 138', [at(7, 10), at(4, 6)], ['在楼下，', '[电话]', ' ', '[138]']],
  ['电话号码', [at(0, 3), at(1, 4)], ['[电话号]', '[码]']],
  ['短', [at(0, 9)], ['[短]']],
  ['没有', [], ['没有']],
])('%s', (text, hints, shown) => {
  const pieces = markedText(text, hints)
  expect(pieces.map((piece) => (piece.marked ? `[${piece.text}]` : piece.text))).toEqual(shown)
  expect(pieces.map((piece) => piece.text).join('')).toBe(text)
})
