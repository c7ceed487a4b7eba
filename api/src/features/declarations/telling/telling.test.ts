import { useApp } from '../../../../test/app.ts'
import { buildResident } from '../../accounts/build-account.ts'
import { buildOrganisation } from '../../organisations/build-organisation.ts'
import {
  buildDeclaration,
  buildNeighbourhood,
  contentFor,
  occupantOf,
  type Neighbourhood,
} from '../build-declaration.ts'
import { Declaration } from '../declaration.model.ts'
import { fileInBulk } from '../filing/file-in-bulk.ts'
import { tellDeclarations } from './telling.ts'

const { as } = useApp()
let scene: Neighbourhood
beforeEach(async () => {
  scene = await buildNeighbourhood()
})

const told = async (token: string) => {
  const { items } = await as(token).notices.list({ query: {} })
  return items.map(({ title, text }) => `${title} ${text}`).reverse()
}

test('the worker hears of a new declaration, the filer of each step, each once however often it is told', async () => {
  const { tenant, worker, dwelling } = scene
  const declaration = await buildDeclaration({ dwelling, filer: tenant.actor, by: worker.actor, status: 'returned' })
  await Promise.all([tellDeclarations(), tellDeclarations()])
  await Declaration.updateMany({}, { $set: { toldSeq: 0, untold: true } })
  await tellDeclarations()
  expect(await told(tenant.token)).toEqual([
    expect.stringMatching(new RegExp(`您的申报需要补正 入住申报（${declaration.number}）`)),
  ])
  expect(await told(worker.token)).toEqual([])
  await buildDeclaration({ dwelling, filer: tenant.actor })
  await tellDeclarations()
  expect(await told(worker.token)).toEqual([expect.stringMatching(/有新的申报待核实 .*前核实/)])
  expect(await Declaration.countDocuments({ untold: true })).toBe(0)
})

test('who was verified, or not found, is told how it ended', async () => {
  const { tenant, worker, dwelling } = scene
  for (const status of ['verified', 'not_found'] as const)
    await buildDeclaration({ dwelling, filer: tenant.actor, by: worker.actor, status })
  await tellDeclarations()
  expect((await told(tenant.token)).map((line) => line.split('：').at(-1)).sort()).toEqual(['与申报一致', '查无此情'])
})

test('who is asked to confirm hears of it where they have an account', async () => {
  const { tenant, neighbour, dwelling } = scene
  const onBehalfOf = { name: '林邻居', phone: '13900000002' }
  await buildDeclaration({ dwelling, filer: tenant.actor, content: { onBehalfOf } })
  const nobody = { name: '无账号', phone: '13955555555' }
  await buildDeclaration({ dwelling, filer: tenant.actor, content: { onBehalfOf: nobody } })
  await tellDeclarations()
  expect(await told(neighbour.token)).toEqual([expect.stringContaining('有人替您提交了申报')])
})

test('an organisation’s managers hear what becomes of its declaration, who left it does not', async () => {
  const { tenant, neighbour, worker, dwelling, buildingId } = scene
  const filer = await buildResident()
  const { organisationId } = await buildOrganisation({
    buildingIds: [buildingId],
    member: tenant.actor.id,
    members: [
      { accountId: filer.actor.id, role: 'filer' },
      { accountId: neighbour.actor.id, role: 'viewer' },
    ],
  })
  const content = { capacity: 'property_manager' as const, organisationId, lease: null }
  await buildDeclaration({ dwelling, filer: filer.actor, by: worker.actor, status: 'returned', content })
  await tellDeclarations()
  for (const { token } of [tenant, filer]) expect(await told(token)).toHaveLength(1)
  expect(await told(neighbour.token)).toEqual([])
})

test('of many filed together the worker hears once, and no text names a person', async () => {
  const { tenant, worker, dwellings, buildingId } = scene
  const { organisationId } = await buildOrganisation({ buildingIds: [buildingId], member: tenant.actor.id })
  await fileInBulk(
    tenant.actor,
    organisationId,
    dwellings.map((dwelling, at) => ({
      submissionId: `00000000-0000-4000-8000-00000000000${at}`,
      content: contentFor(dwelling, {
        capacity: 'property_manager',
        organisationId,
        lease: null,
        occupants: [occupantOf({ name: '欧阳慕雪' })],
      }),
    })),
  )
  await tellDeclarations()
  const lines = await told(worker.token)
  expect(lines).toHaveLength(1)
  expect(lines[0]).not.toMatch(/欧阳|悦海/)
})
