import { knownAreas } from '../areas/known-areas.ts'
import { readAddressWords, type AddressWords } from './address-words.ts'

/** What somebody typed: the area it names by its full name, if any, and the rest in words and numbers. */
export type AddressQuery = AddressWords & { text: string; areaId: string | null }

/** 深圳市盐田区海山街道… names an area, which then need not be looked for in the words. */
export const readQuery = async (text: string): Promise<AddressQuery> => {
  const named = await namedAreas(text)
  const rest = named.reduce((left, { name }) => left.replace(name, ' '), text)
  const smallest = named.reduce<Named | null>((best, area) => (best && best.depth >= area.depth ? best : area), null)
  const plain = named.length > 0 ? rest.replace(/^\s*(\p{Script=Han}{2,8}(省|市|自治区))+/u, '') : rest
  return { text, areaId: smallest?.id ?? null, ...readAddressWords(plain) }
}

type Named = { id: string; name: string; depth: number }

const namedAreas = async (text: string): Promise<Named[]> => {
  const { byId } = await knownAreas()
  return [...byId.values()]
    .filter(({ level, name }) => level !== 'grid' && text.includes(name))
    .map(({ id, name, path }) => ({ id, name, depth: path.length }))
    .sort((a, b) => b.name.length - a.name.length)
}
