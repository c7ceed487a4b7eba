import { refusalOf, useApp } from '../../../test/app.ts'
import { Building } from '../addresses/building.model.ts'
import { buildBuilding } from '../addresses/build-dwellings.ts'
import { areaPath } from '../areas/areas-below.ts'
import { buildDeclaration, buildNeighbourhood, verificationOf } from './build-declaration.ts'
import { followGrids } from './follow-grids.ts'

const { as } = useApp()

test('where a building comes to lie in another grid, who works there verifies what waits', async () => {
  const scene = await buildNeighbourhood()
  const { dwellings } = await buildBuilding({ gridId: scene.gridId })
  const moved = await buildDeclaration({ dwelling: scene.dwelling, filer: scene.tenant.actor })
  const stayed = await buildDeclaration({ dwelling: dwellings[0]!, filer: scene.tenant.actor })
  const areaIds = await areaPath(scene.otherGridId)
  await Building.updateOne({ _id: scene.buildingId }, { $set: { gridId: scene.otherGridId, areaIds } })
  await followGrids()
  await followGrids()
  const tasksOf = async (token: string) => (await as(token).declarations.tasks({ query: {} })).items.map(({ id }) => id)
  expect(await tasksOf(scene.worker.token)).toEqual([String(stayed._id)])
  expect(await tasksOf(scene.otherWorker.token)).toEqual([String(moved._id)])
  const params = { declarationId: String(moved._id) }
  const body = verificationOf(moved)
  expect(await refusalOf(as(scene.worker.token).declarations.verify({ params, body }))).toBe('not_found')
  expect(await as(scene.otherWorker.token).declarations.verify({ params, body })).toMatchObject({ status: 'verified' })
})
