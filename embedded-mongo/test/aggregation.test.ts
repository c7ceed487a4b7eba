import { ObjectId, type Document } from 'mongodb'
import { useDatabase } from './use-database.ts'

const { collection } = useDatabase('aggregation')

beforeAll(async () => {
  await collection('points').insertMany(
    Array.from({ length: 60 }, (_, v) => ({
      _id: v,
      day: `d${v % 3}`,
      v,
      userId: v % 5,
      at: new Date(Date.UTC(2026, 0, 1 + (v % 10), v % 24)),
      tags: [`t${v % 2}`, 'x'],
    })),
  )
  await collection('users').insertMany(
    Array.from({ length: 5 }, (_, at) => ({ _id: at, name: `u${at}`, kind: at % 2 ? 'w' : 'r' })),
  )
})

const run = (pipeline: Document[], name = 'points') => collection(name).aggregate(pipeline).toArray()

test('$lookup by equality, then $unwind', async () => {
  const found = await run([
    { $match: { _id: { $lt: 3 } } },
    { $sort: { _id: 1 } },
    { $lookup: { from: 'users', localField: 'userId', foreignField: '_id', as: 'user' } },
    { $unwind: '$user' },
  ])
  expect(found.map(({ user }) => user.name)).toEqual(['u0', 'u1', 'u2'])
})

test('$lookup by equality for many documents and without an index', async () => {
  const found = await run([{ $lookup: { from: 'users', localField: 'userId', foreignField: 'missing', as: 'none' } }])
  expect(found.every(({ none }) => none.length === 0)).toBe(true)
  const byKind = await run(
    [{ $lookup: { from: 'points', localField: 'name', foreignField: 'tags', as: 'p' } }],
    'users',
  )
  expect(byKind.map(({ p }) => p.length)).toEqual([0, 0, 0, 0, 0])
})

test('$lookup with a pipeline and variables', async () => {
  const found = await run(
    [
      {
        $lookup: {
          from: 'points',
          let: { user: '$_id' },
          pipeline: [
            { $match: { $expr: { $and: [{ $eq: ['$userId', '$$user'] }, { $gte: ['$v', 50] }] } } },
            { $sort: { v: -1 } },
            { $limit: 1 },
            { $project: { v: 1 } },
          ],
          as: 'top',
        },
      },
      { $sort: { _id: 1 } },
    ],
    'users',
  )
  expect(found.map(({ top }) => top[0]?.v)).toEqual([55, 56, 57, 58, 59])
})

test('$facet runs each branch upon the same documents', async () => {
  const page = [{ $sort: { v: -1 } }, { $skip: 2 }, { $limit: 2 }, { $project: { v: 1, _id: 0 } }]
  const [found] = await run([{ $facet: { total: [{ $count: 'n' }], page, days: [{ $sortByCount: '$day' }] } }])
  expect(found).toMatchObject({ total: [{ n: 60 }], page: [{ v: 57 }, { v: 56 }] })
  expect(found?.days).toHaveLength(3)
})

test('$group with every accumulator of the common ground', async () => {
  const found = await run([
    { $sort: { v: 1 } },
    {
      $group: {
        _id: '$day',
        count: { $sum: 1 },
        sum: { $sum: '$v' },
        mean: { $avg: '$v' },
        low: { $min: '$v' },
        high: { $max: '$v' },
        first: { $first: '$v' },
        last: { $last: '$v' },
        ids: { $push: '$_id' },
        users: { $addToSet: '$userId' },
      },
    },
    { $sort: { _id: 1 } },
  ])
  expect(found[0]).toMatchObject({ _id: 'd0', count: 20, sum: 570, mean: 28.5, low: 0, high: 57, first: 0, last: 57 })
  expect(found[0]?.ids.sort((a: number, b: number) => a - b)).toEqual(Array.from({ length: 20 }, (_, at) => at * 3))
  expect(found[0]?.users).toHaveLength(5)
})

test('$group by a document, with a date as text', async () => {
  const day = { $dateToString: { format: '%Y-%m-%d', date: '$at' } }
  const found = await run([
    { $group: { _id: { day: '$day', date: day }, n: { $sum: 1 } } },
    { $sort: { '_id.day': 1, '_id.date': 1 } },
  ])
  expect(found).toHaveLength(30)
  expect(found[0]).toEqual({ _id: { day: 'd0', date: '2026-01-01' }, n: 2 })
})

test('$group by ids that are equal but not the same object, then $lookup', async () => {
  const id = new ObjectId()
  await collection('gifts').insertMany([
    { to: id, v: 1 },
    { to: new ObjectId(id.toHexString()), v: 2 },
  ])
  await collection('givers').insertOne({ _id: id, name: 'x' })
  const found = await run(
    [
      { $group: { _id: '$to', sum: { $sum: '$v' } } },
      {
        $lookup: {
          from: 'givers',
          let: { id: '$_id' },
          pipeline: [{ $match: { $expr: { $eq: ['$_id', '$$id'] } } }],
          as: 'giver',
        },
      },
    ],
    'gifts',
  )
  expect(found).toEqual([{ _id: id, sum: 3, giver: [{ _id: id, name: 'x' }] }])
})

test('$bucket puts a bound into the upper bucket', async () => {
  const found = await run([
    { $bucket: { groupBy: '$v', boundaries: [0, 10, 50], default: 'rest', output: { n: { $sum: 1 } } } },
  ])
  expect(found).toEqual([
    { _id: 0, n: 10 },
    { _id: 10, n: 40 },
    { _id: 'rest', n: 10 },
  ])
  await expect(run([{ $bucket: { groupBy: '$v', boundaries: [0, 10] } }])).rejects.toMatchObject({
    code: expect.any(Number),
  })
})

test('$unionWith appends another collection', async () => {
  const union = { $unionWith: { coll: 'users', pipeline: [{ $match: { kind: 'w' } }] } }
  expect(await run([{ $match: { v: { $gte: 58 } } }, union, { $count: 'n' }])).toEqual([{ n: 4 }])
})

test('$setWindowFields: running sum, rank, moving average', async () => {
  const output = {
    running: { $sum: '$v', window: { documents: ['unbounded', 'current'] } },
    rank: { $rank: {} },
    moving: { $avg: '$v', window: { documents: [-1, 0] } },
  }
  const found = await run([
    { $match: { v: { $lt: 9 } } },
    { $setWindowFields: { partitionBy: '$day', sortBy: { v: 1 }, output } },
    { $match: { day: 'd0' } },
    { $sort: { v: 1 } },
    { $project: { _id: 0, v: 1, running: 1, rank: 1, moving: 1 } },
  ])
  expect(found).toEqual([
    { v: 0, running: 0, rank: 1, moving: 0 },
    { v: 3, running: 3, rank: 2, moving: 1.5 },
    { v: 6, running: 9, rank: 3, moving: 4.5 },
  ])
})

test('$unwind numbers elements and can keep what has none', async () => {
  const rows = collection('unwound')
  await rows.insertMany([{ _id: 1, tags: ['a', 'b'] }, { _id: 2, tags: [] }, { _id: 3 }])
  const found = await rows
    .aggregate([
      { $unwind: { path: '$tags', includeArrayIndex: 'at', preserveNullAndEmptyArrays: true } },
      { $sort: { _id: 1, at: 1 } },
    ])
    .toArray()
  expect(found.map(({ _id, tags, at }) => [_id, tags, at === null ? null : Number(at)])).toEqual([
    [1, 'a', 0],
    [1, 'b', 1],
    [2, undefined, null],
    [3, undefined, null],
  ])
  expect(await rows.aggregate([{ $unwind: '$tags' }]).toArray()).toHaveLength(2)
})

test('expressions in $addFields and $replaceRoot', async () => {
  const fields = {
    label: { $concat: ['$day', '-', { $arrayElemAt: ['$tags', 0] }] },
    filtered: { $filter: { input: [1, 2, 3], cond: { $gt: ['$$this', 1] } } },
    doubled: { $map: { input: [1, 2], as: 'n', in: { $multiply: ['$$n', 2] } } },
    named: { $switch: { branches: [{ case: { $eq: ['$v', 3] }, then: 'three' }], default: 'other' } },
    days: { $dateDiff: { startDate: '$at', endDate: new Date('2026-01-10T00:00:00Z'), unit: 'day' } },
    otherwise: { $ifNull: ['$missing', 'default'] },
    total: { $reduce: { input: [1, 2, 3], initialValue: 0, in: { $add: ['$$value', '$$this'] } } },
  }
  const [found] = await run([
    { $match: { _id: 3 } },
    { $addFields: fields },
    { $replaceRoot: { newRoot: { $mergeObjects: ['$$ROOT', { z: 1 }] } } },
  ])
  expect(found).toMatchObject({
    label: 'd0-t1',
    filtered: [2, 3],
    doubled: [2, 4],
    named: 'three',
    otherwise: 'default',
    total: 6,
    z: 1,
  })
  expect(Number(found?.days)).toBe(6)
})

test('$merge inserts what is new and replaces what is there', async () => {
  const byDay = [{ $group: { _id: '$day', n: { $sum: 1 } } }]
  await collection('merged').insertOne({ _id: 'd0', old: true })
  await run([...byDay, { $merge: { into: 'merged', on: '_id', whenMatched: 'replace', whenNotMatched: 'insert' } }])
  expect(await collection('merged').find().sort({ _id: 1 }).toArray()).toEqual(
    ['d0', 'd1', 'd2'].map((_id) => ({ _id, n: 20 })),
  )
})

test('the result comes in batches', async () => {
  const found = await collection('points')
    .aggregate([{ $sort: { v: 1 } }], { batchSize: 7 })
    .toArray()
  expect(found.map(({ v }) => v)).toEqual(Array.from({ length: 60 }, (_, v) => v))
})

test('a stage no one knows is refused', async () => {
  await expect(run([{ $unknown: 1 }])).rejects.toMatchObject({ code: 40324 })
  await expect(run([{ $group: { n: { $sum: 1 } } }])).rejects.toMatchObject({ code: 15955 })
})

test('expressions compare values of two types in the order of BSON', async () => {
  const [compared] = await run([
    { $match: { _id: 0 } },
    {
      $project: {
        _id: 0,
        dateAboveNull: { $gt: ['$at', null] },
        numberBelowText: { $lt: ['$v', '$day'] },
        nullNotAboveDate: { $gte: [null, '$at'] },
        orders: [{ $cmp: ['$v', '$day'] }, { $cmp: ['$day', '$v'] }, { $cmp: ['$v', 0] }],
        sameNumber: { $eq: ['$v', 0] },
      },
    },
  ])
  expect(compared).toEqual({
    dateAboveNull: true,
    numberBelowText: true,
    nullNotAboveDate: false,
    orders: [-1, 1, 0],
    sameNumber: true,
  })
})
