import { Unsealing } from './unsealing/unsealing.model.ts'

/** Who has looked who tipped off in one of these: they know a person where others must decide about a case. */
export const lookersOf = async (pseudonyms: readonly string[]): Promise<string[]> => {
  const looked = { pseudonym: { $in: [...pseudonyms] }, 'looks.0': { $exists: true } }
  const found = await Unsealing.find(looked, { askedById: 1 }).lean()
  return [...new Set(found.map(({ askedById }) => askedById))]
}
