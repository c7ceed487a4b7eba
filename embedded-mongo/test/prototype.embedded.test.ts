import { useDatabase } from './use-database.ts'

const { collection } = useDatabase('prototypes')

test('a field named __proto__ or constructor reaches no prototype', async () => {
  const rows = collection('rows')
  await rows.insertOne({ _id: 1, nested: {} })
  await rows
    .updateOne({ _id: 1 }, { $set: { '__proto__.polluted': true, 'nested.constructor.polluted': true } })
    .catch(() => undefined)
  await rows.insertOne({ _id: 2, ordinary: {} })
  expect(await rows.countDocuments({ polluted: true })).toBe(0)
  expect(await rows.countDocuments({ 'ordinary.constructor': { $exists: true } })).toBe(0)
  expect(await rows.countDocuments({ 'ordinary.polluted': true })).toBe(0)
})
