import fc from 'fast-check'
import { buildingTokens, readAddressWords, roomKeyOf } from './address-words.ts'

const textsOf = (text: string) => readAddressWords(text).numbers.map((number) => number.text)

test.each([
  ['海山路18号悦海花园3栋1203室', ['海山路', '悦海花园'], ['18', '3', '1203']],
  ['海山路十八号悦海花园三栋一二〇三室', ['海山路', '悦海花园'], ['18', '3', '1203']],
  ['一百二十号 二十座 三十三单元 十层', [], ['120', '20', '33']],
  ['三洲田路1号', ['三洲田路'], ['1']],
  ['悦海花园Ａ座１２０３', ['悦海花园'], ['a', '1203']],
  ['悦海花园3号楼2单元0203房', ['悦海花园'], ['3', '2', '203']],
  ['12层1203', [], ['1203']],
  ['', [], []],
  ['，。-—', [], []],
])('%s is read as its words and numbers', (text, words, numbers) => {
  expect(readAddressWords(text).words).toEqual(words)
  expect(textsOf(text)).toEqual(numbers)
})

const part = fc.record({
  road: fc.stringMatching(/^[海山金融梧桐深盐]{1,4}路$/),
  number: fc.integer({ min: 1, max: 999 }),
  estate: fc.stringMatching(/^[悦碧听云]{2,4}(花园|苑)$/),
  house: fc.integer({ min: 1, max: 99 }),
  unit: fc.integer({ min: 1, max: 9 }),
  room: fc.integer({ min: 101, max: 4012 }),
})
const digits = '零一二三四五六七八九'
const inCharacters = (count: number): string => {
  const [hundreds, tens, ones] = [Math.floor(count / 100), Math.floor(count / 10) % 10, count % 10]
  const rest = count % 100
  return (
    (hundreds ? `${digits[hundreds]}百` : '') +
    (hundreds && rest > 0 && tens === 0 ? '零' : '') +
    (tens ? `${tens === 1 && !hundreds ? '' : digits[tens]}十` : '') +
    (ones || count === 0 ? digits[ones] : '')
  )
}
const wide = (text: string) => text.replace(/[0-9]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0))

test('however an address is written, it says the same', () => {
  fc.assert(
    fc.property(part, ({ road, number, estate, house, unit, room }) => {
      const plain = readAddressWords(`${road}${number}号${estate}${house}栋${unit}单元${room}室`)
      const same = [
        `${road}${inCharacters(number)}号${estate}${inCharacters(house)}栋${inCharacters(unit)}单元${room}室`,
        wide(`${road} ${number}号，${estate} ${house}栋 ${unit}单元 ${room}室`),
        `${road}${number}号${estate}${house}幢${unit}梯${room}房`,
      ]
      for (const written of same) expect(readAddressWords(written)).toEqual(plain)
      const short = readAddressWords(`${road}${number}${estate}${house}-${unit}-${room}`)
      expect(short.words).toEqual(plain.words)
      expect(short.numbers.map(({ text }) => text)).toEqual(plain.numbers.map(({ text }) => text))
    }),
  )
})

test('whatever is typed is read without complaint, and twice the same', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (text) => {
      const once = readAddressWords(text)
      expect(readAddressWords(text.normalize('NFKC'))).toEqual(once)
      for (const word of once.words) expect(word).toMatch(/^\p{Script=Han}+$/u)
      for (const number of once.numbers) expect(number.text).toMatch(/^[a-z0-9]+$/)
    }),
  )
})

test('a building is looked up under every pair of its name that a query can hold', () => {
  fc.assert(
    fc.property(part, fc.nat(), fc.nat(), ({ road, number, estate, house }, from, length) => {
      const tokens = new Set(buildingTokens(`${road}${number}号`, `${estate}${house}栋`))
      const start = from % (estate.length - 1)
      const asked = estate.slice(start, start + 2 + (length % estate.length))
      for (const token of buildingTokens('', asked)) expect(tokens).toContain(token)
      expect(tokens).toContain(String(house))
    }),
  )
})

test('a room goes by its number however it is written', () => {
  expect(['1203', '1203室', '１２０３房', ' 1203 '].map(roomKeyOf)).toEqual(Array(4).fill('1203'))
  expect(['A1203', 'a-1203', '101A', '前厅'].map(roomKeyOf)).toEqual(['a1203', 'a1203', '101a', '前厅'])
})
