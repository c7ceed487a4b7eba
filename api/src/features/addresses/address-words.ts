/** Where a number stands in an address, as far as the word behind it says so. */
type Place = 'road' | 'building' | 'unit' | 'floor' | 'room' | null
export type AddressNumber = { text: string; place: Place }
export type AddressWords = { words: string[]; numbers: AddressNumber[] }

const placeOfWord: [RegExp, Exclude<Place, null>][] = [
  [/^(号楼|栋|幢|座)/, 'building'],
  [/^(号院|号)/, 'road'],
  [/^(单元|梯)/, 'unit'],
  [/^(室|房)/, 'room'],
  [/^(层|楼)/, 'floor'],
]
const counted = '(?=号|栋|幢|座|单元|梯|室|房|层|楼)'
const numerals = new RegExp(`[零〇一二三四五六七八九十百]+${counted}`, 'gu')
const digitOf: Record<string, number> = { 零: 0, 〇: 0, 一: 1, 二: 2, 三: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8, 九: 9 }

/**
 * An address, or a scrap of one as somebody types it, taken apart into what it says in words and in numbers, so that
 * 海山路18号, 海山18 and 海山路十八号 are one. Letters count as numbers (A座, 12A).
 */
export const readAddressWords = (text: string): AddressWords => {
  const plain = text
    .normalize('NFKC')
    .toLowerCase()
    .replace(numerals, (written) => String(valueOf(written)))
  const words: string[] = []
  const numbers: AddressNumber[] = []
  let numberEnd = -1
  for (const { 0: run, index } of plain.matchAll(/\p{Script=Han}+|[a-z0-9]+/gu)) {
    if (/^[a-z0-9]/.test(run)) {
      numbers.push(...splitRun(run).map((part) => ({ text: part, place: null })))
      numberEnd = index + run.length
      continue
    }
    const named = index === numberEnd ? placeOfWord.find(([word]) => word.test(run)) : undefined
    if (named) numbers.at(-1)!.place = named[1]
    const rest = named ? run.replace(named[0], '') : run
    if (rest) words.push(rest)
  }
  return { words, numbers: numbers.filter(({ place }) => place !== 'floor') }
}

/** a1203 is house A, room 1203; 12a and 1203 stay whole. Leading zeros say nothing. */
const splitRun = (run: string) =>
  (/^([a-z]+)(\d.*)$/.exec(run)?.slice(1) ?? [run]).map((part) => part.replace(/^0+(?=\d)/, ''))

const valueOf = (written: string) => {
  if (!/[十百]/.test(written)) return Number([...written].map((mark) => digitOf[mark]).join(''))
  let total = 0
  let pending = 0
  for (const mark of written) {
    if (mark === '百' || mark === '十') {
      total += (pending || 1) * (mark === '百' ? 100 : 10)
      pending = 0
    } else pending = digitOf[mark]!
  }
  return total + pending
}

const pairsIn = (word: string) => {
  const marks = [...word]
  return marks.slice(1).map((mark, at) => marks[at]! + mark)
}
export const pairsOf = (words: readonly string[]) => [...new Set(words.flatMap(pairsIn))]
export const marksOf = (words: readonly string[]) => [...new Set(words.flatMap((word) => [...word]))]

/** 18号, 3栋: a number together with where it stands, or null where nothing says so. */
export const placedNumber = ({ text, place }: AddressNumber) =>
  place === 'road' ? `${text}号` : place === 'building' ? `${text}栋` : null

/** Under which a building is looked up: single characters, neighbouring pairs, and its numbers. */
export const buildingTokens = (road: string, name: string) => {
  const { words, numbers } = readAddressWords(`${road} ${name}`)
  return [
    ...new Set([
      ...marksOf(words),
      ...pairsOf(words),
      ...numbers.flatMap((number) => [number.text, placedNumber(number) ?? number.text]),
    ]),
  ]
}

/** The room as it is typed: digits and letters only, 1203 for １２０３室. Other words stay as they are. */
export const roomKeyOf = (room: string) => {
  const { words, numbers } = readAddressWords(room)
  return numbers.length > 0 ? numbers.map(({ text }) => text).join('') : words.join('') || room
}
