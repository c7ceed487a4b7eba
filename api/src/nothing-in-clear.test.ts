import { randomUUID } from 'node:crypto'
import { useApp } from '../test/app.ts'
import { dump, stands } from '../test/in-clear.ts'
import { buildResident } from './features/accounts/build-account.ts'
import { buildAttachment } from './features/attachments/build-attachment.ts'
import { buildNeighbourhood, contentFor, leaseFor, occupantOf } from './features/declarations/build-declaration.ts'
import { tellDeclarations } from './features/declarations/telling/telling.ts'
import { applyOutstanding } from './features/declarations/verification/apply-to-register.ts'
import { buildSheet, line } from './features/filings/build-sheet.ts'
import { uploadFiling } from './features/filings/upload-filing.ts'
import { workOnFilings } from './features/filings/work-on-filings.ts'
import { buildOrganisation } from './features/organisations/build-organisation.ts'
import { tellOrganisationNews } from './features/organisations/tell-news.ts'
import { workOnExports } from './features/privacy/exports/work-on-exports.ts'
import { tellAnswers } from './features/privacy/requests/tell-answers.ts'
import { personsOfAccount } from './features/register/persons-of-account.ts'

const { as, call } = useApp()

/** Each value stands nowhere else, so that one find is one leak. */
const written = new Map<string, string>()
const write = (what: string, value: string) => {
  written.set(what, value)
  return value
}
const name = (what: string, value: string) => write(`${what}: name`, value)
const phone = (what: string, tail: number) => write(`${what}: phone`, `1777${String(6_130_000 + tail)}`)
const words = (what: string, who: string) => write(`${what}: words`, `${who}说过的话`)

test('whatever way a person comes in, no name, number, phone or words of theirs stand in the database', async () => {
  const at = await buildNeighbourhood()
  const { dwelling, dwellings, officer, worker, buildingId } = at
  const filer = await buildResident({ phone: phone('account of the filer', 1) })
  const helped = await buildResident({ phone: phone('account of who is helped', 2) })
  const api = as(filer.token)

  const paper = await buildAttachment(filer.actor, { name: `${name('paper', '拓跋若梅')}的合同.jpg` })
  const me = occupantOf({ name: name('occupant', '呼延鹤轩'), phone: written.get('account of the filer: phone')! })
  write('occupant: number', me.documentNumber)
  const foreigner = occupantOf({
    name: name('passport', 'Zbigniew Qwertowski'),
    documentKind: 'passport',
    documentNumber: write('passport: number', 'QX98127364'),
    birthDay: '2015-03-04',
    relation: 'child',
    guardian: { name: name('guardian', '申屠紫萱'), phone: phone('guardian', 3), relation: 'parent' },
  })
  const filed = await api.declarations.file({
    body: {
      ...contentFor(dwelling, {
        occupants: [me, foreigner],
        lease: leaseFor({ otherPartyName: name('other party', '闾丘敬尧'), otherPartyPhone: phone('other party', 4) }),
        attachmentIds: [paper.id],
        words: words('declaration', '闻人'),
      }),
      submissionId: randomUUID(),
    },
  })
  const behalf = await api.declarations.file({
    body: {
      ...contentFor(dwellings[1]!, {
        occupants: [occupantOf({ name: name('helped', '澹台灵秀') })],
        onBehalfOf: { name: written.get('helped: name')!, phone: written.get('account of who is helped: phone')! },
      }),
      submissionId: randomUUID(),
    },
  })
  await as(helped.token).declarations.confirm({
    params: { declarationId: behalf.id },
    body: { agreed: true, words: words('confirmation', '公冶') },
  })

  const staff = as(worker.token).declarations
  const declarationId = filed.id
  const visit = { photoIds: [], place: null }
  await staff.attempt({
    params: { declarationId },
    body: { attemptId: randomUUID(), result: 'no_answer', ...visit, words: words('attempt', '宗政') },
  })
  const soon = (hours: number) => new Date(Date.now() + hours * 3_600_000).toISOString()
  const from = soon(24)
  await staff.proposeAppointment({
    params: { declarationId },
    body: { from, until: soon(26), words: words('appointment', '濮阳') },
  })
  await api.declarations.answerAppointment({
    params: { declarationId },
    body: { accepted: true, from, words: words('answer', '淳于') },
  })
  await staff.return({
    params: { declarationId: behalf.id },
    body: {
      revision: (await staff.detail({ params: { declarationId: behalf.id } })).revision,
      missing: [{ field: 'lease', message: words('missing', '单于') }],
      words: words('return', '太叔'),
    },
  })
  await as(officer.token).declarations.reveal({ params: { declarationId }, body: { reason: '核对登记信息' } })
  const seen = await staff.detail({ params: { declarationId } })
  await staff.verify({
    params: { declarationId },
    body: {
      verificationId: randomUUID(),
      revision: seen.revision,
      outcome: 'corrected',
      corrections: [
        {
          occupantKey: seen.occupants[0]!.key,
          field: 'name',
          value: name('correction', '呼延鹤宣'),
          reason: words('correction', '轩辕'),
        },
      ],
      ...visit,
      words: words('verification', '令狐'),
    },
  })
  await applyOutstanding()

  await api.organisations.apply({
    body: {
      submissionId: randomUUID(),
      kind: 'property_manager',
      name: '测试物业服务有限公司',
      creditCode: '91350100M000100Y43',
      contactName: name('contact', '钟离若谷'),
      contactPhone: phone('contact', 5),
      buildingIds: [buildingId],
      words: words('application', '宇文'),
    },
  })
  const { organisationId } = await buildOrganisation({ buildingIds: [buildingId], member: filer.actor.id })
  await buildResident({ phone: phone('member', 6) })
  await api.organisations.addMember({
    params: { organisationId },
    body: { name: name('member', '慕容雪松'), phone: written.get('member: phone')!, role: 'filer' },
  })
  await buildResident({ phone: phone('head', 7) })
  await as(officer.token).organisations.appointHead({
    params: { buildingId },
    body: { name: name('head', '司徒安邦'), phone: written.get('head: phone')! },
  })

  const row = line(dwellings[2]!.code, 4_711, { name: name('row', '皇甫成林'), phone: phone('row', 8) })
  write('row: number', String(row.documentNumber))
  const { filing } = await uploadFiling(filer.actor, organisationId, {
    bytes: await buildSheet([row, line(dwellings[2]!.code, 4_712, { name: name('wrong row', '尉迟#成'), phone: '1' })]),
    fileName: `${name('file', '万俟长青')}名单.xlsx`,
  })
  await workOnFilings()
  const read = await api.filings.detail({ params: { filingId: String(filing._id) } })
  expect(read).toMatchObject({ status: 'preview', counts: { move_in: 1, error: 1 } })
  await api.filings.confirm({ params: { filingId: read.id }, body: { revision: read.revision } })
  await workOnFilings()
  expect(await api.filings.detail({ params: { filingId: read.id } })).toMatchObject({ status: 'done' })

  const [personId] = await personsOfAccount(filer.actor.id)
  const number = write('typed into a reason', '990000197703031237')
  await as(officer.token).register.reveal({
    params: { personId: personId! },
    body: { reason: `${words('reason', '夏侯')}，核对 ${number}` },
  })
  await as(officer.token).register.search({ body: { name: me.name, documentKind: 'resident_id', phone: me.phone! } })
  const asked = await api.privacy.ask({
    body: { submissionId: randomUUID(), kind: 'correct', words: words('request', '百里') },
  })
  await as(officer.token).privacy.answer({
    params: { requestId: asked.id },
    body: {
      granted: true,
      words: words('answer to a request', '东郭'),
      correction: { name: name('corrected', '赫连明月'), phone: phone('corrected', 9) },
    },
  })
  const body = { submissionId: randomUUID(), areaId: at.gridId, revealed: true, purpose: words('purpose', '南宫') }
  const exported = await as(officer.token).privacy.askExport({ body })
  await as(at.admin.token).privacy.decideExport({
    params: { exportId: exported.id },
    body: { approved: true, words: words('decision', '西门') },
  })
  await workOnExports()
  const file = await call(`/exports/${exported.id}/register.xlsx`, {
    headers: { Authorization: `Bearer ${officer.token}` },
  })
  expect(file.status).toBe(200)
  await Promise.all([tellDeclarations(), tellOrganisationNews(), tellAnswers()])

  const haystack = await dump()
  const control = [dwelling.code, dwelling.address, '测试物业服务有限公司']
  expect(control.filter((known) => !stands(known, haystack))).toEqual([])
  expect(written.size).toBeGreaterThan(35)
  expect([...written].filter(([, value]) => stands(value, haystack)).map(([what]) => what)).toEqual([])
})

test('the search itself finds a value in any of its forms', () => {
  for (const prefix of ['', 'a', 'ab'])
    for (const encoding of ['utf8', 'utf16le', 'hex', 'base64', 'base64url'] as const) {
      const text =
        encoding === 'utf16le' ? Buffer.from('呼延鹤轩', 'utf16le') : Buffer.from(`${prefix}呼延鹤轩 and more`)
      const kept = encoding === 'utf8' || encoding === 'utf16le' ? text : Buffer.from(text.toString(encoding))
      expect([encoding, prefix, stands('呼延鹤轩', kept)]).toEqual([encoding, prefix, true])
    }
})
