import { randomUUID } from 'node:crypto'
import { useApp } from '../../../../test/app.ts'
import { present } from '../../register/present.ts'
import {
  buildDeclaration,
  buildNeighbourhood,
  contentFor,
  occupantOf,
  verificationOf,
  type Neighbourhood,
} from '../build-declaration.ts'

const { as } = useApp()
let scene: Neighbourhood
beforeEach(async () => {
  scene = await buildNeighbourhood()
})

test('a tenant declares two people, the worker verifies with a correction, the register shows them', async () => {
  const { tenant, worker, dwelling } = scene
  const guest = occupantOf({
    name: 'Anna Schmidt',
    documentKind: 'passport',
    documentNumber: 'C01X00T47',
    birthDay: '1991-02-03',
    relation: 'spouse',
  })
  const filed = await as(tenant.token).declarations.file({
    body: {
      ...contentFor(dwelling, { occupants: [occupantOf({ phone: '13900000001' }), guest] }),
      submissionId: randomUUID(),
    },
  })
  expect(filed).toMatchObject({ status: 'submitted', people: 2, seenAs: 'file', filedLateDays: null })
  expect(filed.actions.sort()).toEqual(['supplement', 'withdraw'])
  const tasks = await as(worker.token).declarations.tasks({ query: {} })
  expect(tasks.items.map(({ id }) => id)).toEqual([filed.id])
  const [building] = await as(worker.token).declarations.taskBuildings()
  expect(building).toMatchObject({ buildingId: scene.buildingId, waiting: 1, late: 0 })
  const verified = await as(worker.token).declarations.verify({
    params: { declarationId: filed.id },
    body: {
      ...verificationOf(filed, {
        outcome: 'corrected',
        corrections: [{ occupantKey: 'p2', field: 'documentNumber', value: 'C01X00T48', reason: '护照号看错一位' }],
      }),
    },
  })
  expect(verified).toMatchObject({ status: 'verified', verification: { outcome: 'corrected', byName: '李网格' } })
  const entries = (await present([dwelling.id])).get(dwelling.id)
  expect(entries).toHaveLength(2)
  const again = await as(tenant.token).declarations.detail({ params: { declarationId: filed.id } })
  expect(again.actions.sort()).toEqual(['move_out', 'renew'])
})
