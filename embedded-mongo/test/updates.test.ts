import { useDatabase, type Row } from './use-database.ts'

const { collection } = useDatabase('updates')
const rows = collection('rows')

const apply = async (before: object, update: object, options: object = {}, filter: object = {}) => {
  await rows.deleteMany({})
  await rows.insertOne({ _id: 1, ...before })
  await rows.updateOne({ _id: 1, ...filter }, update, options)
  const { _id, ...after }: Row = (await rows.findOne({ _id: 1 })) ?? {}
  return after
}

test.each<[string, object, object, object]>([
  ['$set makes the documents on its way', {}, { $set: { 'a.b.c': 1 } }, { a: { b: { c: 1 } } }],
  ['$set fills an array up to the place', { a: [1] }, { $set: { 'a.3': 4 } }, { a: [1, null, null, 4] }],
  ['$unset', { a: 1, b: { c: 2, d: 3 } }, { $unset: { 'b.c': '' } }, { a: 1, b: { d: 3 } }],
  ['$inc', { n: 1 }, { $inc: { n: 2, m: 5 } }, { n: 3, m: 5 }],
  ['$mul', { n: 4 }, { $mul: { n: 3, m: 5 } }, { n: 12, m: 0 }],
  ['$min and $max', { low: 5, high: 5 }, { $min: { low: 2 }, $max: { high: 9 } }, { low: 2, high: 9 }],
  ['$rename', { a: 1 }, { $rename: { a: 'b' } }, { b: 1 }],
  ['$push', { a: [1] }, { $push: { a: 2 } }, { a: [1, 2] }],
  ['$push makes the array', {}, { $push: { a: 2 } }, { a: [2] }],
  ['$push with $each and $slice', { a: [1, 2] }, { $push: { a: { $each: [3, 4], $slice: -3 } } }, { a: [2, 3, 4] }],
  ['$push with $position', { a: [1, 2] }, { $push: { a: { $each: [9], $position: 0 } } }, { a: [9, 1, 2] }],
  [
    '$push with $sort',
    { a: [{ n: 1 }, { n: 2 }] },
    { $push: { a: { $each: [{ n: 0 }], $sort: { n: -1 } } } },
    { a: [{ n: 2 }, { n: 1 }, { n: 0 }] },
  ],
  ['$addToSet', { a: [1] }, { $addToSet: { a: { $each: [1, 2, 2] } } }, { a: [1, 2] }],
  ['$pull by value', { a: [1, 2, 1] }, { $pull: { a: 1 } }, { a: [2] }],
  ['$pull by condition', { a: [1, 5, 9] }, { $pull: { a: { $gt: 4 } } }, { a: [1] }],
  ['$pull by field', { a: [{ n: 1, m: 1 }, { n: 2 }] }, { $pull: { a: { n: 1 } } }, { a: [{ n: 2 }] }],
  ['$pullAll', { a: [1, 2, 3] }, { $pullAll: { a: [1, 3] } }, { a: [2] }],
  ['$pop', { a: [1, 2, 3] }, { $pop: { a: -1 } }, { a: [2, 3] }],
  [
    'a pipeline',
    { n: 1, list: [1, 2, 3] },
    [{ $set: { n: { $add: ['$n', 1] }, sum: { $sum: '$list' } } }, { $unset: 'list' }],
    { n: 2, sum: 6 },
  ],
])('%s', async (_, before, update, after) => {
  expect(await apply(before, update)).toEqual(after)
})

test('$currentDate sets a date', async () => {
  expect((await apply({}, { $currentDate: { at: true } })).at).toBeInstanceOf(Date)
})

const items = [
  { k: 'a', n: 1, sub: [{ x: 1 }, { x: 5 }] },
  { k: 'b', n: 2, sub: [{ x: 5 }] },
]

test('array filters: two operators upon the same elements', async () => {
  const after = await apply(
    { items },
    { $set: { 'items.$[i].s': 'z' }, $inc: { 'items.$[i].n': 10 } },
    { arrayFilters: [{ 'i.k': 'b' }] },
  )
  expect(after.items).toEqual([items[0], { ...items[1], s: 'z', n: 12 }])
})

test('array filters: within arrays within arrays', async () => {
  const after = await apply(
    { items },
    { $set: { 'items.$[].sub.$[j].x': 0 } },
    { arrayFilters: [{ 'j.x': { $gte: 5 } }] },
  )
  expect(after.items.map(({ sub }: (typeof items)[number]) => sub.map(({ x }) => x))).toEqual([[1, 0], [0]])
})

test('array filters: alternatives in one filter', async () => {
  const after = await apply(
    { items },
    { $set: { 'items.$[i].w': 1 } },
    { arrayFilters: [{ $or: [{ 'i.k': 'a' }, { 'i.n': 99 }] }] },
  )
  expect(after.items).toEqual([{ ...items[0], w: 1 }, items[1]])
})

test('the positional operator: the element the filter matched, for two fields', async () => {
  const after = await apply({ items }, { $set: { 'items.$.s': 9, 'items.$.at': 7 } }, {}, { 'items.k': 'b' })
  expect(after.items).toEqual([items[0], { ...items[1], s: 9, at: 7 }])
})

test('the positional operator: matched by $elemMatch within $and', async () => {
  const filter = { $and: [{ items: { $elemMatch: { k: 'b', n: 2 } } }] }
  const after = await apply({ items }, { $set: { 'items.$.n': 5 } }, {}, filter)
  expect(after.items).toEqual([items[0], { ...items[1], n: 5 }])
})

test('the positional operator: plain values', async () => {
  expect(await apply({ nums: [4, 8, 15] }, { $set: { 'nums.$': 0 } }, {}, { nums: { $gte: 8 } })).toEqual({
    nums: [4, 0, 15],
  })
})

test.each<[string, object, object, number]>([
  ['one path twice', {}, { $set: { a: 1 }, $inc: { a: 1 } }, 40],
  ['a path and one within it', {}, { $set: { a: {}, 'a.b': 1 } }, 40],
  ['$inc upon text', { s: 'x' }, { $inc: { s: 1 } }, 14],
  ['$inc by text', {}, { $inc: { s: 'x' } }, 14],
  ['another id', {}, { $set: { _id: 2 } }, 66],
  ['a field within a number', { a: 1 }, { $set: { 'a.b': 1 } }, 28],
  ['an unknown operator', {}, { $unknown: { a: 1 } }, 9],
  ['a positional path that nothing matched', { a: [1] }, { $set: { 'a.$': 1 } }, 2],
  ['an array filter that is not there', { a: [1] }, { $set: { 'a.$[x]': 1 } }, 2],
  ['$push upon a number', { a: 1 }, { $push: { a: 1 } }, 2],
])('%s is refused and changes nothing', async (_, before, update, code) => {
  await expect(apply(before, update)).rejects.toMatchObject({ code })
  expect(await rows.findOne({ _id: 1 })).toEqual({ _id: 1, ...before })
})
