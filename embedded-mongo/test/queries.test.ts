import { ObjectId } from 'mongodb'
import { useDatabase } from './use-database.ts'

const { collection } = useDatabase('queries')
const rows = collection('rows')

beforeAll(() =>
  rows.insertMany([
    { _id: 1, a: 1, x: [{ b: 1 }, {}], n: 4 },
    { _id: 2, a: null, x: [1, 2, 3], n: 5 },
    {
      _id: 3,
      x: [
        { b: 2, c: 3 },
        { b: 5, c: 1 },
      ],
      n: 6,
    },
    { _id: 4, o: { x: 1, y: 2 } },
  ]),
)

test.each<[string, object, number[]]>([
  ['null finds null and missing', { a: null }, [2, 3, 4]],
  ['null finds a field missing in one document of an array', { 'x.b': null }, [1, 4]],
  ['$exists', { a: { $exists: true } }, [1, 2]],
  ['$exists false', { a: { $exists: false } }, [3, 4]],
  ['$ne finds the missing too', { a: { $ne: 1 } }, [2, 3, 4]],
  ['$nin', { n: { $nin: [4, 5] } }, [3, 4]],
  ['$in', { n: { $in: [4, 6] } }, [1, 3]],
  ['a range of one type', { n: { $gt: 4, $lte: 6 } }, [2, 3]],
  ['$elemMatch asks one element for all', { x: { $elemMatch: { b: { $gt: 1 }, c: { $gt: 2 } } } }, [3]],
  ['$elemMatch of operators', { x: { $elemMatch: { $gt: 1, $lt: 3 } } }, [2]],
  ['$size', { x: { $size: 3 } }, [2]],
  ['$all', { x: { $all: [1, 3] } }, [2]],
  ['$mod', { n: { $mod: [2, 0] } }, [1, 3]],
  ['$type', { a: { $type: 'number' } }, [1]],
  ['$not', { n: { $not: { $gt: 4 } } }, [1, 4]],
  ['$nor', { $nor: [{ n: { $gt: 4 } }, { a: 1 }] }, [4]],
  ['$or', { $or: [{ _id: 1 }, { n: 5 }] }, [1, 2]],
  ['$expr', { $expr: { $gt: ['$n', 4] } }, [2, 3]],
  ['a whole document', { o: { x: 1, y: 2 } }, [4]],
  ['a whole document heeds the order of fields', { o: { y: 2, x: 1 } }, []],
  ['a place in an array', { 'x.0': 1 }, [2]],
  ['fields of documents in an array', { 'x.b': { $gt: 4 } }, [3]],
])('%s', async (_, filter, ids) => {
  const found = await rows.find(filter).sort({ _id: 1 }).toArray()
  expect(found.map(({ _id }) => _id)).toEqual(ids)
})

test('regular expressions, with and without an index', async () => {
  const texts = collection('texts')
  await texts.insertMany([{ s: 'Main Road' }, { s: 'main street' }, { s: 'Other' }])
  const counts = () =>
    Promise.all(
      [
        { s: /^main/i },
        { s: { $regex: '^Main' } },
        { s: { $in: [/road/i, 'Other'] } },
        { s: { $not: /main/i } },
        { s: /^Main/ },
      ].map((filter) => texts.countDocuments(filter)),
    )
  expect(await counts()).toEqual([2, 1, 2, 1, 1])
  await texts.createIndex({ s: 1 })
  expect(await counts()).toEqual([2, 1, 2, 1, 1])
})

test.each<[string, object]>([
  ['an unknown operator', { a: { $near: 1, $unknown: 2 } }],
  ['an unknown top-level operator', { $unknown: 1 }],
  ['an empty $or', { $or: [] }],
  ['a $in without a list', { a: { $in: 5 } }],
  ['a broken regular expression', { a: { $regex: '(' } }],
])('%s is refused', async (_, filter) => {
  await expect(rows.find(filter).toArray()).rejects.toMatchObject({ code: expect.any(Number) })
})

test.each<[string, object, object]>([
  ['keeps what is named', { 'a.b': 1, _id: 0 }, { a: { b: 1 } }],
  ['leaves out what is named', { 'a.b': 0, list: 0, items: 0 }, { _id: 1, a: { c: 2 } }],
  ['keeps only the id', { _id: 1 }, { _id: 1 }],
  ['slices an array', { _id: 0, list: { $slice: [1, 2] }, a: 0, items: 0 }, { list: [2, 3] }],
  ['keeps one matching element', { items: { $elemMatch: { k: 2 } } }, { _id: 1, items: [{ k: 2, v: 2 }] }],
  ['reaches into arrays', { _id: 0, 'items.k': 1 }, { items: [{ k: 1 }, { k: 2 }] }],
  ['computes', { _id: 0, total: { $sum: '$list' } }, { total: 10 }],
])('a projection %s', async (_, projection, expected) => {
  const projected = collection('projected')
  const whole = {
    a: { b: 1, c: 2 },
    list: [1, 2, 3, 4],
    items: [
      { k: 1, v: 1 },
      { k: 2, v: 2 },
    ],
  }
  await projected.replaceOne({ _id: 1 }, whole, { upsert: true })
  expect(await projected.findOne({}, { projection })).toEqual(expected)
})

test('a projection that mixes both ways is refused', async () => {
  await expect(rows.findOne({}, { projection: { a: 1, n: 0 } })).rejects.toMatchObject({ code: 31254 })
})

test('sorts by several fields, skips and limits', async () => {
  const sorted = collection('sorted')
  await sorted.insertMany(Array.from({ length: 60 }, (_, v) => ({ d: `d${v % 3}`, v })))
  const page = await sorted.find().sort({ d: 1, v: -1 }).skip(5).limit(3).toArray()
  expect(page.map(({ v }) => v)).toEqual([42, 39, 36])
})

test('sorts values of different types in their fixed order', async () => {
  const mixed = collection('mixed')
  const values = [new Date(0), true, new ObjectId(), { x: 1 }, 'text', 5, null]
  await mixed.insertMany(values.map((a) => ({ a })))
  const found = await mixed.find().sort({ a: 1 }).toArray()
  expect(found.map(({ a }) => a)).toEqual([...values].reverse())
})
