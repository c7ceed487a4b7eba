import type { DeclarationContent } from '@huisheng/contract'
import { useApp } from '../../../test/app.ts'
import { Declaration } from '../declarations/declaration.model.ts'
import type { DeclarationDocument } from '../declarations/declaration.fields.ts'
import { returnDeclaration } from '../declarations/verification/return-declaration.ts'
import { buildNeighbourhood } from '../declarations/build-declaration.ts'
import { buildOrganisation } from '../organisations/build-organisation.ts'
import { buildEntry } from '../register/build-entry.ts'
import { uploadSheet } from './build-filing-scene.ts'
import { buildSheet, line } from './build-sheet.ts'
import { workOnFilings } from './work-on-filings.ts'

const { as, call } = useApp()

test('a bulk filing that is returned gives back what the file said, not what the register knew', async () => {
  const { neighbour, worker, buildingId, dwelling, dwellings } = await buildNeighbourhood()
  const { token, actor } = neighbour
  const { organisationId } = await buildOrganisation({ kind: 'agency', buildingIds: [buildingId], member: actor.id })
  const staying = line(dwelling.code, 1, { since: '2025-04-01', phone: null })
  const [name, documentNumber] = [String(staying.name), String(staying.documentNumber)]
  const known = { name, documentKind: 'resident_id' as const, documentNumber, phone: '13711112222' }
  await buildEntry({ dwelling, person: known })
  const gone = await buildEntry({ dwelling, person: { name: '赵已搬', phone: '13733334444' } })

  const scene = { token, actor, organisationId, buildingId, dwellings, codes: [] }
  const { id } = await uploadSheet(call, scene, await buildSheet([staying]))
  await workOnFilings()
  const { revision } = await as(token).filings.detail({ params: { filingId: id } })
  await as(token).filings.confirm({ params: { filingId: id }, body: { revision } })
  await workOnFilings()

  const filed = await Declaration.find({ organisationId }).lean<DeclarationDocument[]>()
  expect(filed.map(({ kind }) => kind).sort()).toEqual(['move_in', 'move_out'])
  const contents: DeclarationContent[] = []
  for (const { _id, revision } of filed) {
    const missing = [{ field: 'lease', message: '请上传租赁合同' }]
    await returnDeclaration(worker.actor, String(_id), { revision, missing, words: '' })
    contents.push(await as(token).declarations.content({ params: { declarationId: String(_id) } }))
  }
  const text = JSON.stringify(contents)
  expect(text).toContain(staying.documentNumber)
  for (const secret of ['13711112222', gone.person.documentNumber, '赵已搬']) expect(text).not.toContain(secret)
})
