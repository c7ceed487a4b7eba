import { useApp } from '../../../../test/app.ts'
import { env } from '../../../env.ts'
import { resealPersonal } from '../../../platform/reseal-personal.ts'
import { buildDeclaration, buildNeighbourhood } from '../build-declaration.ts'
import type { DeclarationDocument } from '../declaration.fields.ts'
import { Declaration } from '../declaration.model.ts'
import { isIntact } from '../history.ts'
import { tellDeclarations } from '../telling/telling.ts'

const { as } = useApp()
const keys = env.PERSONAL_KEYS
afterEach(() => {
  env.PERSONAL_KEYS = keys
})

const newKey = `newer:${Buffer.alloc(32, 'newer').toString('base64url')}`

test('content, words and the phone asked to confirm follow to a new key, and the history stays intact', async () => {
  const { dwelling, tenant, neighbour, worker } = await buildNeighbourhood()
  const onBehalfOf = { name: '林邻居', phone: '13900000002' }
  const asked = await buildDeclaration({ dwelling, filer: tenant.actor, content: { onBehalfOf, words: '行动不便' } })
  const returned = await buildDeclaration({ dwelling, filer: tenant.actor, by: worker.actor, status: 'returned' })
  const shown = async () => [
    await as(neighbour.token).declarations.mine({ query: { scope: 'to_confirm' } }),
    await as(neighbour.token).declarations.detail({ params: { declarationId: String(asked._id) } }),
    await as(tenant.token).declarations.detail({ params: { declarationId: String(returned._id) } }),
  ]
  const before = await shown()
  env.PERSONAL_KEYS = `${newKey},${keys}`
  expect(await shown()).toEqual(before)
  expect((await resealPersonal()).left).toBe(0)
  env.PERSONAL_KEYS = newKey
  expect(await shown()).toEqual(before)
  const stored = await Declaration.find().lean<DeclarationDocument[]>()
  expect(JSON.stringify(stored)).not.toContain('"tests.')
  expect(stored.every(({ number, history }) => isIntact(number, history))).toBe(true)
})

test('under a lost key nothing is shown, and one that cannot be read holds up no other’s news', async () => {
  const { dwelling, tenant, neighbour, worker } = await buildNeighbourhood()
  const onBehalfOf = { name: '林邻居', phone: '13900000002' }
  const lost = await buildDeclaration({
    dwelling,
    filer: neighbour.actor,
    content: { onBehalfOf: { ...onBehalfOf, phone: '13900000009' } },
  })
  const { contentSealed } = lost
  await Declaration.updateOne(
    { _id: lost._id },
    { $set: { contentSealed: contentSealed!.replace(/^tests\./, 'gone.') } },
  )
  await buildDeclaration({ dwelling, filer: tenant.actor, by: worker.actor, status: 'not_found' })
  const params = { declarationId: String(lost._id) }
  await expect(as(neighbour.token).declarations.detail({ params })).rejects.toMatchObject({
    problem: { code: 'unavailable' },
  })
  await tellDeclarations()
  expect((await as(tenant.token).notices.list({ query: {} })).items).toHaveLength(1)
  expect(await Declaration.countDocuments({ untold: true })).toBe(1)
})
