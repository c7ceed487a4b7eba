import { useApp } from '../../../../test/app.ts'
import { personsOfAccount } from '../../register/persons-of-account.ts'
import {
  buildDeclaration,
  buildNeighbourhood,
  occupantOf,
  verificationOf,
  type Neighbourhood,
} from '../build-declaration.ts'

const { as } = useApp()
let scene: Neighbourhood
beforeEach(async () => {
  scene = await buildNeighbourhood()
})

const verified = ({ filer = scene.tenant.actor, ...wanted }: Partial<Parameters<typeof buildDeclaration>[0]>) =>
  buildDeclaration({ dwelling: scene.dwelling, filer, by: scene.worker.actor, status: 'verified', ...wanted })

test('who calls a flatmate “self” too becomes neither of them', async () => {
  const { tenant } = scene
  await verified({ occupants: [occupantOf(), occupantOf({ name: '林邻居' })] })
  expect(await personsOfAccount(tenant.actor.id)).toEqual([])
  await verified({ occupants: [occupantOf(), occupantOf({ relation: 'friend' })] })
  expect(await personsOfAccount(tenant.actor.id)).toHaveLength(1)
})

test('who confirms for a household on one phone is the one of that name, and nobody where none has it', async () => {
  const { tenant, neighbour, worker, dwelling } = scene
  const phone = '13900000002'
  const child = occupantOf({ name: '林小宝', phone, relation: 'child' })
  const confirmed = async (names: string[]) => {
    const filed = await buildDeclaration({
      dwelling,
      filer: tenant.actor,
      occupants: [...names.map((name) => occupantOf({ name, phone, relation: 'other' })), child],
      content: { onBehalfOf: { name: '林邻居', phone } },
    })
    const params = { declarationId: String(filed._id) }
    const answered = await as(neighbour.token).declarations.confirm({ params, body: { agreed: true, words: '' } })
    await as(worker.token).declarations.verify({ params, body: verificationOf(answered) })
    return personsOfAccount(neighbour.actor.id)
  }
  expect(await confirmed(['林大宝'])).toEqual([])
  expect(await confirmed(['林邻居'])).toHaveLength(1)
})
