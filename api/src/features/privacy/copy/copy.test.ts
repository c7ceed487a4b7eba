import { buildAttachment } from '../../attachments/build-attachment.ts'
import {
  buildDeclaration,
  buildNeighbourhood,
  occupantOf,
  verificationOf,
} from '../../declarations/build-declaration.ts'
import { buildOrganisation } from '../../organisations/build-organisation.ts'
import { personsOfAccount } from '../../register/persons-of-account.ts'
import { refusalOf, useApp } from '../../../../test/app.ts'
import { copySchema, explained } from './explained.ts'
import type { PersonalCopy } from './gather-copy.ts'

const { as, call } = useApp()

const fetchCopy = async (token: string, ending: 'json' | 'pdf') => {
  const response = await call(`/me/copy.${ending}`, { headers: { Authorization: `Bearer ${token}` } })
  return { response, bytes: Buffer.from(await response.arrayBuffer()) }
}
const readCopy = async (token: string) => JSON.parse((await fetchCopy(token, 'json')).bytes.toString()) as PersonalCopy

const scene = async () => {
  const at = await buildNeighbourhood()
  const paper = await buildAttachment(at.tenant.actor, { name: '陈晓东的租赁合同.jpg' })
  const me = occupantOf({ name: '陈晓东', phone: '13900000001' })
  const child = occupantOf({ name: '陈小宝', relation: 'child' })
  await buildDeclaration({
    dwelling: at.dwelling,
    filer: at.tenant.actor,
    by: at.worker.actor,
    status: 'verified',
    occupants: [me, child],
    content: { attachmentIds: [paper.id], words: '门禁请按 101' },
  })
  await buildOrganisation({ buildingIds: [at.buildingId], member: at.tenant.actor.id })
  const [personId] = await personsOfAccount(at.tenant.actor.id)
  return { ...at, me, child, personId: personId! }
}

test('the copy holds in clear what is held of the person, with its explanations, and that it was made', async () => {
  const { tenant, me, child, dwelling } = await scene()
  const copy = await readCopy(tenant.token)
  expect(copy).toMatchObject({ schema: copySchema, madeFor: '陈晓东', explained })
  expect(Object.keys(copy).sort()).toEqual(Object.keys(explained).concat('explained').sort())
  expect(copy.account).toMatchObject({ name: '陈晓东', phone: '13900000001', wechat: false })
  expect(copy.persons).toMatchObject([
    { name: '陈晓东', documentNumber: me.documentNumber, documentKind: '居民身份证' },
  ])
  expect(copy.register).toMatchObject([{ address: dwelling.address, until: null, verifiedBy: '李网格' }])
  expect(copy.declarations).toMatchObject([
    {
      filedByThem: true,
      status: '已核实',
      attachments: 1,
      content: { words: '门禁请按 101', occupants: [{ name: '陈晓东' }, { name: child.name }] },
    },
  ])
  expect(copy.attachments).toMatchObject([{ name: '陈晓东的租赁合同.jpg', kind: 'image' }])
  expect(copy.organisations).toMatchObject([{ member: { role: '管理员', active: true } }])
  expect(copy.accesses[0]).toMatchObject({ by: '本人', action: '取得副本' })
})

test('it lists who revealed the data, with name and office, and the same is read page by page', async () => {
  const { tenant, officer, neighbour, personId } = await scene()
  await as(officer.token).register.reveal({ params: { personId }, body: { reason: '核对身份信息' } })
  const reveal = {
    by: '王工作（社区工作人员）',
    action: '查看完整信息',
    what: '查看人员完整信息',
    reason: '核对身份信息',
  }
  expect((await readCopy(tenant.token)).accesses).toContainEqual(expect.objectContaining(reveal))
  const seen: unknown[] = []
  for (let cursor: string | undefined; ;) {
    const page = await as(tenant.token).privacy.accesses({ query: { limit: 1, cursor } })
    seen.push(...page.items)
    if (!page.next) break
    cursor = page.next
  }
  expect(seen).toContainEqual(expect.objectContaining(reveal))
  expect((await as(neighbour.token).privacy.accesses({ query: {} })).items).toEqual([])
})

test('who is only named by another finds their own part, and nothing of the others', async () => {
  const { tenant, neighbour, worker, dwellings, dwelling } = await scene()
  await buildDeclaration({ dwelling: dwellings[1]!, filer: neighbour.actor, by: worker.actor, status: 'verified' })
  const text = (await fetchCopy(neighbour.token, 'json')).bytes.toString()
  expect(text).not.toContain('陈小宝')
  expect(text).not.toContain(dwelling.address)
  expect(text).not.toContain('13900000001')
  expect((await readCopy(tenant.token)).accesses.every(({ by }) => !by.includes('林邻居'))).toBe(true)
})

test('as PDF it is a file to be saved, with its pages; staff have none', async () => {
  const { tenant, officer } = await scene()
  const { response, bytes } = await fetchCopy(tenant.token, 'pdf')
  expect(response.headers.get('Content-Type')).toBe('application/pdf')
  expect(response.headers.get('Content-Disposition')).toMatch(/^attachment; filename\*=UTF-8''%E4/)
  expect(response.headers.get('Cache-Control')).toBe('no-store')
  expect(bytes.subarray(0, 5).toString()).toBe('%PDF-')
  expect((await fetchCopy(officer.token, 'pdf')).response.status).toBe(403)
  expect((await call('/me/copy.json')).status).toBe(401)
})

test('another page than there is, is malformed', async () => {
  const { tenant } = await scene()
  expect(await refusalOf(as(tenant.token).privacy.accesses({ query: { cursor: '{"$gt":""}' } }))).toBe(
    'invalid_request',
  )
})

test('of others a filer’s copy holds what the filer wrote, not what the worker found out', async () => {
  const { tenant, worker, dwellings } = await scene()
  const me = occupantOf({ name: '陈晓东' })
  const guest = occupantOf({
    name: 'Anna Schmidt',
    documentKind: 'passport',
    documentNumber: 'C01X00T47',
    birthDay: '1991-02-03',
    relation: 'friend',
  })
  const filed = await buildDeclaration({ dwelling: dwellings[2]!, filer: tenant.actor, occupants: [me, guest] })
  const found = (occupantKey: string, field: 'documentNumber' | 'phone', value: string) => ({
    occupantKey,
    field,
    value,
    reason: '当面核对',
  })
  await as(worker.token).declarations.verify({
    params: { declarationId: String(filed._id) },
    body: verificationOf(filed, {
      outcome: 'corrected',
      corrections: [
        found('p1', 'phone', '13812345678'),
        found('p2', 'phone', '13887654321'),
        found('p2', 'documentNumber', 'C01X00T48'),
      ],
    }),
  })
  const text = (await fetchCopy(tenant.token, 'json')).bytes.toString()
  for (const theirs of ['13812345678', 'C01X00T47']) expect(text).toContain(theirs)
  for (const ofTheGuest of ['13887654321', 'C01X00T48']) expect(text).not.toContain(ofTheGuest)
})
