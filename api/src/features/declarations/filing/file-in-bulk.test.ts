import { randomUUID } from 'node:crypto'
import mongoose from 'mongoose'
import { useDatabase } from '../../../../test/app.ts'
import { buildResident } from '../../accounts/build-account.ts'
import { buildBuilding } from '../../addresses/build-dwellings.ts'
import { buildOrganisation } from '../../organisations/build-organisation.ts'
import { Person } from '../../register/person.model.ts'
import { buildNeighbourhood, contentFor, occupantOf, type Neighbourhood } from '../build-declaration.ts'
import { Declaration } from '../declaration.model.ts'
import { fileInBulk } from './file-in-bulk.ts'

useDatabase()
let scene: Neighbourhood
let organisationId: string
beforeEach(async () => {
  scene = await buildNeighbourhood()
  const { buildingId, tenant } = scene
  organisationId = (await buildOrganisation({ buildingIds: [buildingId], member: tenant.actor.id })).organisationId
})

const itemFor = (dwelling: { id: string }) => ({
  submissionId: randomUUID(),
  content: contentFor(dwelling, {
    kind: 'occupancy',
    capacity: 'property_manager',
    organisationId,
    lease: null,
    occupants: [occupantOf(), occupantOf({ relation: 'other' })],
  }),
})
const items = () => scene.dwellings.map(itemFor)

test('many are filed at once, again they are known, and two at once do not double', async () => {
  const many = items()
  const [one, other] = await Promise.all([1, 2].map(() => fileInBulk(scene.tenant.actor, organisationId, many)))
  expect(one!.filed + other!.filed).toBe(6)
  expect(one!.known + other!.known).toBe(6)
  expect(await fileInBulk(scene.tenant.actor, organisationId, many)).toEqual({ filed: 0, known: 6, refused: [] })
  expect([await Declaration.countDocuments(), await Person.countDocuments()]).toEqual([6, 12])
})

test('what stopped half way goes on where it stopped', async () => {
  const many = items()
  await fileInBulk(scene.tenant.actor, organisationId, many.slice(0, 2))
  expect(await fileInBulk(scene.tenant.actor, organisationId, many)).toEqual({ filed: 4, known: 2, refused: [] })
})

test('what a check blocks is named, and the others are filed all the same', async () => {
  const [first, ...rest] = items()
  const blocked = { ...first!, content: { ...first!.content, occupants: [] } }
  const outcome = await fileInBulk(scene.tenant.actor, organisationId, [blocked, ...rest])
  expect(outcome).toEqual({ filed: 5, known: 0, refused: [first!.submissionId] })
})

test('a dwelling out of scope, and who is no filer, are refused', async () => {
  const { dwellings } = await buildBuilding({ gridId: scene.gridId })
  const foreign = fileInBulk(scene.tenant.actor, organisationId, [itemFor(dwellings[0]!)])
  await expect(foreign).rejects.toMatchObject({ code: 'not_your_scope' })
  const [item] = items()
  const posing = fileInBulk(scene.tenant.actor, organisationId, [
    { ...item!, content: { ...item!.content, capacity: 'employer', kind: 'dormitory' } },
  ])
  await expect(posing).rejects.toMatchObject({ code: 'not_your_scope' })
  const stranger = await buildResident()
  await expect(fileInBulk(stranger.actor, organisationId, items())).rejects.toMatchObject({ code: 'not_found' })
  expect(await Declaration.countDocuments()).toBe(0)
})

test('the number of queries does not grow with the number of declarations', async () => {
  const count = async (many: ReturnType<typeof items>) => {
    let queries = 0
    mongoose.set('debug', () => void queries++)
    try {
      await fileInBulk(scene.tenant.actor, organisationId, many)
    } finally {
      mongoose.set('debug', false)
    }
    return queries
  }
  const few = await count(items().slice(0, 1))
  expect(few).toBeGreaterThan(5)
  expect(await count([...items(), ...items(), ...items(), ...items(), ...items()])).toBeLessThanOrEqual(few)
})
