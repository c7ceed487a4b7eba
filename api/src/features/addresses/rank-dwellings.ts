import { pairsOf, placedNumber, roomKeyOf, type AddressNumber, type AddressWords } from './address-words.ts'
import type { BuildingFields } from './building.model.ts'
import type { DwellingFields } from './dwelling.model.ts'

/** How much of what was asked a building answers to, by words and by its numbers. */
export const buildingScore = ({ tokens }: Pick<BuildingFields, 'tokens'>, { words, numbers }: AddressWords) => {
  const held = new Set(tokens)
  const inWords = tokensOfWords(words).filter((token) => held.has(token)).length
  return inWords + numbers.reduce((sum, number) => sum + numberScore(held, number), 0)
}

/** A number in its own place counts for more than the same number elsewhere: 18号 is not 18期. */
const numberScore = (held: ReadonlySet<string>, number: AddressNumber) => {
  if (!held.has(number.text)) return 0
  const placed = placedNumber(number)
  const places = placed ? [placed] : [`${number.text}号`, `${number.text}栋`]
  return numberWeight + (places.some((place) => held.has(place)) ? 1 : 0)
}

/** How much of what was asked a dwelling answers to: its building, its unit, and most of all its room. */
export const dwellingScore = (
  { unit, roomKey }: Pick<DwellingFields, 'unit' | 'roomKey'>,
  building: Pick<BuildingFields, 'tokens'>,
  { words, numbers }: AddressWords,
) => {
  const last = numbers.at(-1)
  const room = last ? roomScore(roomKey, numbers) : 0
  const others = room > 0 ? numbers.slice(0, -1) : numbers
  const inUnit =
    unit && others.some(({ text, place }) => place !== 'road' && text === roomKeyOf(unit)) ? numberWeight : 0
  return buildingScore(building, { words, numbers: others }) + inUnit + room
}

const numberWeight = 2
const roomWeight = 4

const roomScore = (roomKey: string, numbers: AddressWords['numbers']) => {
  if (!mayBeRoom(numbers)) return 0
  if (roomKeysOf(numbers).includes(roomKey)) return roomWeight
  return roomKey.startsWith(numbers.at(-1)!.text) ? 1 : 0
}

export const mayBeRoom = (numbers: AddressWords['numbers']) => {
  const place = numbers.at(-1)?.place
  return place === null || place === 'room'
}

/** A1203 may be the room A1203, or 1203 in house A. */
export const roomKeysOf = (numbers: AddressWords['numbers']) => {
  const [before, last] = [numbers.at(-2)?.text ?? '', numbers.at(-1)!.text]
  return /^[a-z]+$/.test(before) ? [last, before + last] : [last]
}

export const tokensOfWords = (words: readonly string[]) => [
  ...new Set(words.flatMap((word) => (word.length > 1 ? pairsOf([word]) : [word]))),
]

const natural = new Intl.Collator('zh-CN', { numeric: true })
export const byAddress = (a: { address: string }, b: { address: string }) => natural.compare(a.address, b.address)
