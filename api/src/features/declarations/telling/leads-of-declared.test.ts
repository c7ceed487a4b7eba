import { useApp } from '../../../../test/app.ts'
import { buildEntry } from '../../register/build-entry.ts'
import { Lead } from '../../register/leads/lead.model.ts'
import { buildDeclaration, buildNeighbourhood } from '../build-declaration.ts'
import { withdrawDeclaration } from '../filing/withdraw-declaration.ts'
import { informLeadsOfDeclarations } from '../inform-leads.ts'
import { tellDeclarations } from './telling.ts'

const { as } = useApp()
beforeEach(informLeadsOfDeclarations)

const vacancy = { kind: 'vacancy' as const, capacity: 'owner' as const, occupants: [], lease: null }

test('a home declared empty while people are registered there is a lead, until that is taken back', async () => {
  const { worker, tenant, dwelling, dwellings } = await buildNeighbourhood()
  await buildEntry({ dwelling })
  const declared = await buildDeclaration({ dwelling, filer: tenant.actor, content: vacancy })
  await buildDeclaration({ dwelling: dwellings[1]!, filer: tenant.actor, content: vacancy })
  expect(await Lead.countDocuments()).toBe(0)
  const leads = async () => (await as(worker.token).register.leads({ query: {} })).items
  await Promise.all([tellDeclarations(), tellDeclarations()])
  await tellDeclarations()
  expect(await leads()).toEqual([
    expect.objectContaining({ kind: 'vacant_but_declared', dwelling: expect.objectContaining({ id: dwelling.id }) }),
  ])
  await withdrawDeclaration(tenant.actor, String(declared._id), { words: '' })
  await tellDeclarations()
  expect(await leads()).toEqual([])
})
