import { useDatabase } from '../../../test/app.ts'
import { buildDistrict } from '../areas/build-area.ts'
import { locate } from '../areas/locate.ts'
import { buildBuilding } from './build-dwellings.ts'
import { dwellingsByCode, dwellingsById, dwellingsOfBuildings } from './find-dwellings.ts'
import { buildingRefs, dwellingCounts } from './find-buildings.ts'

useDatabase()
const nobody = 'f'.repeat(24)

test('a dwelling is known by its id and by its code, with the areas of its building', async () => {
  const { idOf } = await buildDistrict()
  const gridId = idOf('010101(A)')
  const { buildingId, dwellings } = await buildBuilding({ gridId, name: '悦海花园3栋' })
  expect(dwellings.map(({ room }) => room)).toEqual(['101', '102', '201', '202', '301', '302'])
  const [first] = dwellings
  expect(first).toMatchObject({ buildingId, gridId, unit: null, floor: 1, use: 'home' })
  expect(first!.address).toBe('测试区测试街道第1社区海山路18号悦海花园3栋101室')
  expect(first!.areaIds.at(-1)).toBe(gridId)
  expect((await dwellingsById([first!.id, first!.id, nobody])).get(first!.id)).toEqual(first)
  expect([...(await dwellingsByCode([first!.code, 'nothing'])).values()]).toEqual([first])
})

test('the dwellings of several buildings come building by building, and are counted by grid', async () => {
  const { idOf } = await buildDistrict()
  const [one, other] = [idOf('010101(A)'), idOf('010102(A)')]
  const houses = [await buildBuilding({ gridId: one }), await buildBuilding({ gridId: one, floors: 1 })]
  await buildBuilding({ gridId: other })
  const ids = houses.map(({ buildingId }) => buildingId)
  const found = []
  for await (const { id } of dwellingsOfBuildings([...ids, nobody])) found.push(id)
  expect(found).toEqual(houses.flatMap(({ dwellings }) => dwellings.map(({ id }) => id)))
  expect(await dwellingCounts([one, other, nobody])).toEqual(
    new Map([
      [one, 8],
      [other, 6],
      [nobody, 0],
    ]),
  )
  const refs = await buildingRefs([...ids, nobody])
  expect([...refs.keys()].sort()).toEqual([...ids].sort())
  expect(refs.get(ids[0]!)).toMatchObject({ gridId: one, areaIds: expect.arrayContaining([idOf('0101')]) })
})

test('each dwelling is a door plate: its code leads a report to its grid', async () => {
  const { idOf } = await buildDistrict()
  const gridId = idOf('010203(A)')
  const { dwellings } = await buildBuilding({ gridId })
  const place = await locate({ by: 'door_plate', code: dwellings[0]!.code, words: '' })
  expect(place).toMatchObject({ gridId, address: dwellings[0]!.address })
})
