import { useApp } from '../../../../test/app.ts'
import { clock } from '../../../platform/clock.ts'
import { Attachment } from '../../attachments/attachment.model.ts'
import { buildAttachment } from '../../attachments/build-attachment.ts'
import { present } from '../../register/present.ts'
import {
  buildDeclaration,
  buildNeighbourhood,
  occupantOf,
  verificationOf,
  type Neighbourhood,
} from '../build-declaration.ts'
import type { DeclarationDocument } from '../declaration.fields.ts'
import { Declaration } from '../declaration.model.ts'
import { isIntact } from '../history.ts'
import { writeVerification } from '../verification/verify-declaration.ts'
import { declarationsAbout } from './declarations-about.ts'
import { declarationsEndedBefore } from './declarations-ended-before.ts'
import { eraseDeclaration } from './erase-declaration.ts'

const { as } = useApp()
let scene: Neighbourhood
beforeEach(async () => {
  scene = await buildNeighbourhood()
})

const tombstone = () => ({ at: clock.now(), why: '本人要求删除' })
const stored = async (id: string) => (await Declaration.findById(id).lean<DeclarationDocument>())!

test('an erased declaration keeps its number and an intact history, and nothing of anybody', async () => {
  const { tenant, worker, dwelling } = scene
  const paper = await buildAttachment(tenant.actor)
  const { _id } = await buildDeclaration({
    dwelling,
    filer: tenant.actor,
    by: worker.actor,
    status: 'returned',
    content: { attachmentIds: [paper.id], words: '请联系房东' },
  })
  const id = String(_id)
  expect(await eraseDeclaration(id, tombstone())).toBe(true)
  expect(await eraseDeclaration(id, tombstone())).toBe(false)
  const erased = await stored(id)
  expect(erased).toMatchObject({
    status: 'withdrawn',
    contentSealed: null,
    personIds: [],
    attachmentIds: [],
    tombstone: { why: '本人要求删除' },
  })
  expect(JSON.stringify(erased)).not.toMatch(/"sealed":"/)
  expect(isIntact(erased.number, erased.history)).toBe(true)
  expect(erased.history.map(({ event }) => event)).toEqual(['file', 'return', 'withdraw'])
  expect(await Attachment.countDocuments()).toBe(0)
  const seen = await as(tenant.token).declarations.detail({ params: { declarationId: id } })
  expect(seen).toMatchObject({ occupants: [], filerNameMasked: '', actions: [], words: '' })
})

test('what was verified and waits for the register goes there before it is erased', async () => {
  const { tenant, worker, dwelling } = scene
  const declaration = await buildDeclaration({ dwelling, filer: tenant.actor })
  await writeVerification(worker.actor, String(declaration._id), verificationOf(declaration))
  await eraseDeclaration(String(declaration._id), tombstone())
  expect((await present([dwelling.id])).get(dwelling.id)).toHaveLength(1)
  expect(await stored(String(declaration._id))).toMatchObject({ status: 'verified', unapplied: false })
})

test('a copy holds what somebody filed, and of others’ declarations their own part only', async () => {
  const { tenant, neighbour, worker, dwelling } = scene
  const me = occupantOf({ name: '林邻居' })
  const occupants = [occupantOf({ name: '陈晓东' }), { ...me, relation: 'friend' as const }]
  const declaration = await buildDeclaration({ dwelling, filer: tenant.actor, occupants, by: worker.actor })
  const [, personId] = declaration.personIds
  const [copy] = await declarationsAbout(neighbour.actor.id, [personId!])
  expect(copy).toMatchObject({ filedByThem: false, content: { occupants: [{ name: '林邻居' }], lease: null } })
  const [own] = await declarationsAbout(tenant.actor.id, [])
  expect(own!.content!.occupants.map(({ name }) => name)).toEqual(['陈晓东', '林邻居'])
})

test('what ended before a moment is listed until it is erased', async () => {
  const { tenant, worker, dwelling } = scene
  const ended = await buildDeclaration({ dwelling, filer: tenant.actor, by: worker.actor, status: 'not_found' })
  await buildDeclaration({ dwelling, filer: tenant.actor })
  const list = async (moment: Date) => {
    const ids: string[] = []
    for await (const { id } of declarationsEndedBefore(moment)) ids.push(id)
    return ids
  }
  const later = new Date(clock.now().getTime() + 1_000)
  expect(await list(later)).toEqual([String(ended._id)])
  expect(await list(new Date(0))).toEqual([])
  await eraseDeclaration(String(ended._id), tombstone())
  expect(await list(later)).toEqual([])
})
