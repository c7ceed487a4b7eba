import fc from 'fast-check'
import { MongoServerError, ObjectId, type Document } from 'mongodb'
import { compare } from '../src/values/compare.ts'
import { sortKeys, sortValue } from '../src/values/sort.ts'
import { useDatabase } from './use-database.ts'

const { collection, database } = useDatabase('fuzz')

const ids = Array.from({ length: 4 }, (_, at) => new ObjectId(String(at).padStart(24, '0')))
const texts = ['', 'a', 'ab', 'abc', 'b', 'B', 'a\u0000b', 'é', 'z', `long${'x'.repeat(900)}`, `long${'x'.repeat(901)}`]
const scalar = fc.oneof(
  { weight: 4, arbitrary: fc.integer({ min: -4, max: 4 }) },
  fc.double({ min: -2, max: 2, noNaN: true }),
  { weight: 2, arbitrary: fc.constantFrom(...texts) },
  fc.constant(null),
  fc.constantFrom(...ids),
  fc.boolean(),
  fc.integer({ min: 0, max: 4 }).map((at) => new Date(1e12 + at * 1000)),
)
const pair = fc.record({ x: scalar, y: scalar }, { requiredKeys: [] })
const any = fc.oneof(
  { weight: 8, arbitrary: scalar },
  fc.array(scalar, { maxLength: 3 }),
  pair,
  fc.array(pair, { maxLength: 2 }),
)

const fields = ['a', 'b', 'c', 'd', 'n.x', 'n.y']
const documentOf = (value: fc.Arbitrary<unknown>) =>
  fc.record({ a: value, b: value, c: value, d: scalar, n: fc.oneof(pair, value) }, { requiredKeys: [] })

const range = fc
  .record({
    low: fc.constantFrom('$gt', '$gte'),
    from: scalar,
    high: fc.constantFrom('$lt', '$lte'),
    to: scalar,
    both: fc.boolean(),
  })
  .map(({ low, from, high, to, both }) => ({ [low]: from, ...(both ? { [high]: to } : {}) }))
const condition = fc.oneof(
  { weight: 5, arbitrary: scalar },
  { weight: 3, arbitrary: range },
  { weight: 2, arbitrary: fc.array(scalar, { minLength: 1, maxLength: 4 }).map((list) => ({ $in: list })) },
  scalar.map((value) => ({ $lte: value })),
  scalar.map((value) => ({ $ne: value })),
  fc.boolean().map((wanted) => ({ $exists: wanted })),
  fc.constantFrom('a', 'ab', 'long').map((text) => new RegExp(`^${text}`)),
  fc.array(scalar, { maxLength: 2 }).map((list) => ({ $nin: list })),
  scalar.map((value) => ({ $elemMatch: { $gt: value } })),
  pair.map((value) => ({ $elemMatch: value })),
  scalar.map((value) => ({ $not: { $gt: value } })),
)
const flat = fc.dictionary(fc.constantFrom(...fields), condition, { minKeys: 1, maxKeys: 3 })
const filter: fc.Arbitrary<Document> = fc.oneof(
  { weight: 6, arbitrary: flat },
  fc.tuple(flat, flat).map((branches) => ({ $or: branches })),
  fc.tuple(flat, flat, flat).map(([one, two, rest]) => ({ ...rest, $or: [one, two] })),
  fc.tuple(flat, flat).map((parts) => ({ $and: parts })),
)
const order = fc.dictionary(fc.constantFrom(...fields), fc.constantFrom(1, -1), { minKeys: 1, maxKeys: 3 })
const partial = fc.constantFrom({ d: { $exists: true } }, { a: { $gt: 0 } }, { b: 'a' }, { c: { $in: ['a', 1] } })
const index = fc.record({ key: order, sparse: fc.boolean(), partial: fc.option(partial, { freq: 3 }) })
const question = fc.record({
  filter,
  sort: fc.option(order),
  limit: fc.option(fc.integer({ min: 1, max: 8 }), { freq: 2 }),
})

const tolerating = async (codes: number[], run: () => Promise<unknown>) => {
  try {
    await run()
  } catch (error) {
    if (!(error instanceof MongoServerError) || !codes.includes(Number(error.code))) throw error
  }
}

type Index = { key: Document; sparse: boolean; partial: Document | null }
type Question = { filter: Document; sort: Document | null; limit: number | null }
type Round = {
  documents: Document[]
  indexes: Index[]
  changes: { filter: Document; field: string; value: unknown }[]
  removals: Document[]
  questions: Question[]
}

const parallelArrays = 171
const roundOf = (value: fc.Arbitrary<unknown>): fc.Arbitrary<Round> =>
  fc.record({
    documents: fc.array(documentOf(value), { minLength: 20, maxLength: 50 }),
    indexes: fc.array(index, { minLength: 1, maxLength: 5 }),
    changes: fc.array(fc.record({ filter: flat, field: fc.constantFrom('a', 'b', 'c', 'd'), value }), { maxLength: 6 }),
    removals: fc.array(flat, { maxLength: 2 }),
    questions: fc.array(question, { minLength: 30, maxLength: 30 }),
  })

const rows = collection('rows')

/** A collection with documents from before and after its indexes, some changed and some removed. */
const prepare = async ({ documents, indexes, changes, removals }: Round) => {
  await rows.drop()
  await rows.insertMany(documents.slice(10).map((document) => ({ ...document })))
  for (const [at, { key, sparse, partial: only }] of indexes.entries()) {
    const options = { name: `i${at}`, ...(only ? { partialFilterExpression: only } : sparse ? { sparse } : {}) }
    await tolerating([85, 86, parallelArrays], () => rows.createIndex(key, options))
  }
  for (const document of documents.slice(0, 10))
    await tolerating([parallelArrays], () => rows.insertOne({ ...document }))
  for (const { filter: chosen, field, value } of changes) {
    await tolerating([parallelArrays], () => rows.updateMany(chosen, { $set: { [field]: value } }))
  }
  for (const removal of removals) await rows.deleteOne(removal)
}

const idsOf = (found: Document[]) => found.map(({ _id }) => String(_id)).sort()
const placesOf = (found: Document[], sort: Document) =>
  found.map((row) => sortKeys(sort).map((key) => sortValue(row, key)))

const check = async ({ filter: asked, sort, limit }: Question) => {
  const scanned = await rows
    .find(asked)
    .hint({ $natural: 1 })
    .sort(sort ?? {})
    .toArray()
  const planned = await rows
    .find(asked)
    .sort(sort ?? {})
    .limit(limit ?? 0)
    .toArray()
  const expected = limit ? scanned.slice(0, limit) : scanned
  expect(planned).toHaveLength(expected.length)
  expect(idsOf(scanned)).toEqual(expect.arrayContaining(idsOf(planned)))
  expect(new Set(idsOf(planned)).size).toBe(planned.length)
  expect(await rows.countDocuments(asked)).toBe(scanned.length)
  if (!sort) return
  const [places, expectedPlaces] = [placesOf(planned, sort), placesOf(expected, sort)]
  expect(places.map((place, at) => compare(place, expectedPlaces[at]))).toEqual(places.map(() => 0))
}

test.each<[string, fc.Arbitrary<unknown>, number]>([
  ['single values, where an index may answer alone', fc.oneof({ weight: 14, arbitrary: scalar }, pair), 25],
  ['arrays and documents', any, 15],
])(
  'indexes answer what a scan answers: %s',
  async (_, value, numRuns) => {
    const property = fc.asyncProperty(roundOf(value), async (round) => {
      await prepare(round)
      for (const asked of round.questions) await check(asked)
      expect(await database.command({ validate: 'rows' })).toMatchObject({ valid: true, errors: [] })
    })
    await fc.assert(property, { numRuns })
  },
  120_000,
)
