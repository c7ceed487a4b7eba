import type { Document } from 'mongodb'
import { useDatabase } from './use-database.ts'

const { collection } = useDatabase('plans')
const rows = collection('reports')

beforeAll(async () => {
  await rows.createIndex({ queue: 1, status: 1, dueAt: 1 })
  await rows.createIndex({ number: 1 }, { unique: true })
  await rows.createIndex({ tags: 1 })
  await rows.createIndex({ gridId: 1, at: -1 }, { partialFilterExpression: { status: { $in: ['open', 'late'] } } })
  await rows.createIndex({ level: 1 }, { partialFilterExpression: { level: { $gt: 3 } } })
  await rows.createIndex({ reporterId: 1 }, { sparse: true })
  await rows.insertMany(
    Array.from({ length: 200 }, (_, at) => ({
      _id: at,
      number: at,
      queue: `q${at % 4}`,
      status: ['open', 'late', 'done'][at % 3],
      dueAt: new Date(Date.UTC(2026, 0, 1) + ((at * 37) % 200) * 1000),
      tags: [`t${at % 5}`, 'all'],
      gridId: at % 7,
      at,
      level: at % 6,
    })),
  )
})

/** The stages of the plan from the outside in, with the index at the end. */
const planOf = async (filter: Document, sort?: Document, limit = 0): Promise<string> => {
  const explained = await rows
    .find(filter)
    .sort(sort ?? {})
    .limit(limit)
    .explain()
  const stages: string[] = []
  for (let plan = explained.queryPlanner.winningPlan; plan; plan = plan.inputStage)
    stages.push(plan.indexName ?? plan.stage)
  return stages.filter((stage) => stage !== 'FETCH').join(' ')
}

test.each<[string, Document, Document | undefined, number, string]>([
  ['equality and sort', { queue: 'q1', status: 'open' }, { dueAt: 1 }, 20, 'queue_1_status_1_dueAt_1'],
  ['equality and sort backwards', { queue: 'q1', status: 'open' }, { dueAt: -1 }, 20, 'queue_1_status_1_dueAt_1'],
  [
    '$in and sort are merged',
    { queue: 'q1', status: { $in: ['open', 'late'] } },
    { dueAt: 1 },
    20,
    'queue_1_status_1_dueAt_1',
  ],
  [
    'equality and range',
    { queue: 'q1', status: 'open', dueAt: { $lt: new Date() } },
    { dueAt: 1 },
    20,
    'queue_1_status_1_dueAt_1',
  ],
  ['a sort the index does not give', { queue: 'q1' }, { level: 1 }, 20, 'SORT queue_1_status_1_dueAt_1'],
  ['a unique index before any other', { queue: 'q1', number: 5 }, undefined, 0, 'number_1'],
  ['$in upon a unique index', { number: { $in: [1, 2, 3] } }, { number: 1 }, 0, 'number_1'],
  ['a multikey index', { tags: 't1' }, undefined, 0, 'tags_1'],
  ['a multikey index gives no order', { tags: { $gt: 'a' } }, { tags: 1 }, 0, 'SORT tags_1'],
  [
    'a partial index whose filter follows from equality',
    { gridId: 3, status: 'open' },
    { at: -1 },
    5,
    'gridId_1_at_-1',
  ],
  [
    'a partial index whose filter follows from $in',
    { gridId: 3, status: { $in: ['late'] } },
    { at: -1 },
    5,
    'gridId_1_at_-1',
  ],
  ['a partial index whose filter does not follow', { gridId: 3, status: 'done' }, { at: -1 }, 5, 'SORT COLLSCAN'],
  ['a partial index whose filter follows from a range', { level: { $gte: 4 } }, undefined, 0, 'level_1'],
  ['a partial index whose range is narrower', { level: { $gte: 3 } }, undefined, 0, 'COLLSCAN'],
  ['a sparse index for a value', { reporterId: 5 }, undefined, 0, 'reporterId_1'],
  ['a sparse index cannot find what is missing', { reporterId: null }, undefined, 0, 'COLLSCAN'],
  ['a sort alone with a limit', {}, { number: -1 }, 10, 'number_1'],
  ['the beginning of a text', { queue: /^q/ }, undefined, 0, 'queue_1_status_1_dueAt_1'],
  ['$or by an index each', { $or: [{ number: 1 }, { tags: 't2' }] }, undefined, 0, 'OR'],
  ['$or of which one has none', { $or: [{ number: 1 }, { other: 2 }] }, undefined, 0, 'COLLSCAN'],
])('%s', async (_, filter, sort, limit, plan) => {
  expect(await planOf(filter, sort, limit)).toBe(plan)
  const byPlan = await rows
    .find(filter)
    .sort(sort ?? { _id: 1 })
    .limit(limit)
    .toArray()
  const byScan = await rows
    .find(filter)
    .hint({ $natural: 1 })
    .sort(sort ?? { _id: 1 })
    .limit(limit)
    .toArray()
  expect(byPlan).toHaveLength(byScan.length)
  if (!limit) expect(byPlan.map(({ _id }) => _id).sort()).toEqual(byScan.map(({ _id }) => _id).sort())
  for (const field of Object.keys(sort ?? {}))
    expect(byPlan.map((row) => row[field])).toEqual(byScan.map((row) => row[field]))
})
