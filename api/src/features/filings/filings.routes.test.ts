import { ProblemBody, type FilingChange } from '@huisheng/contract'
import { refusalOf, useApp } from '../../../test/app.ts'
import { textOf } from '../../platform/sheet-cells.ts'
import { readSheet } from '../../platform/sheet.ts'
import { clock } from '../../platform/clock.ts'
import { buildResident } from '../accounts/build-account.ts'
import { Declaration } from '../declarations/declaration.model.ts'
import { Organisation } from '../organisations/organisation.model.ts'
import { buildEntry } from '../register/build-entry.ts'
import { Person } from '../register/person.model.ts'
import { buildFilingScene, newPhone, sendSheet, uploadSheet, type FilingScene } from './build-filing-scene.ts'
import { buildSheet, line, type Line } from './build-sheet.ts'
import { workOnFilings } from './work-on-filings.ts'

const { as, call } = useApp()

const send = (token: string, organisationId: string, bytes: Buffer) => sendSheet(call, token, organisationId, bytes)
const preview = async (scene: FilingScene, lines: readonly Line[]) => previewBytes(scene, await buildSheet(lines))
const previewBytes = async (scene: FilingScene, bytes: Buffer) => {
  const { id } = await uploadSheet(call, scene, bytes)
  await workOnFilings()
  return as(scene.token).filings.detail({ params: { filingId: id } })
}
const confirm = async (scene: FilingScene, { id, revision }: { id: string; revision: number }) => {
  await as(scene.token).filings.confirm({ params: { filingId: id }, body: { revision } })
  await workOnFilings()
  return as(scene.token).filings.detail({ params: { filingId: id } })
}
const rowsOf = async (scene: FilingScene, filingId: string, change: FilingChange) =>
  (await as(scene.token).filings.rows({ params: { filingId }, query: { change, limit: 100 } })).items
const download = async (token: string, path: string) => {
  const response = await call(path, { headers: { Authorization: `Bearer ${token}` } })
  return { status: response.status, bytes: Buffer.from(await response.arrayBuffer()) }
}
const declarationsOf = (organisationId: string) => Declaration.find({ organisationId }).lean()
const linesIn = async (bytes: Buffer) => {
  const rows: string[][] = []
  for await (const { cells } of readSheet(bytes, { mostRows: 30_000 })) rows.push(cells.map(textOf))
  return rows
}

test('a file is compared, confirmed, and the same file again changes nothing', async () => {
  const scene = await buildFilingScene()
  const [a, b, c] = scene.codes as [string, string, string]
  const left = await buildEntry({ dwelling: scene.dwellings[0]!, person: { name: '赵已搬' } })
  const lines = [line(a, 1), line(a, 2), line(b, 3), { code: c, name: '空置' }, { code: scene.codes[3]! }]
  const filing = await preview(scene, lines)
  expect(filing).toMatchObject({
    status: 'preview',
    fileName: '申报.xlsx',
    uploadedByNameMasked: '林*理',
    counts: { move_in: 3, move_out: 1, change: 1, unchanged: 0, error: 0 },
    dwellings: 3,
    actions: ['confirm', 'cancel', 'download_result'],
  })
  const [departure] = await rowsOf(scene, filing.id, 'move_out')
  expect(departure).toMatchObject({ row: null, dwellingCode: a, nameMasked: '赵*搬' })
  expect(JSON.stringify(departure)).not.toContain(left.person.documentNumber)

  const done = await confirm(scene, filing)
  expect(done).toMatchObject({ status: 'done', declarations: 3, leftOver: 0, progress: { done: 3, total: 3 } })
  expect((await declarationsOf(scene.organisationId)).map(({ kind }) => kind).sort()).toEqual([
    'occupancy',
    'occupancy',
    'vacancy',
  ])
  const again = await preview(scene, lines)
  expect(again.counts).toEqual({ move_in: 0, move_out: 0, change: 0, unchanged: 4, error: 0 })
  expect(again.actions).not.toContain('confirm')
})

test('the errors file holds every row of the broken dwellings; fixed and sent back, only those rows change', async () => {
  const scene = await buildFilingScene()
  const [a, b] = scene.codes as [string, string]
  const known = await buildEntry({ dwelling: scene.dwellings[0]!, person: { name: '钱在住' } })
  const lines = [line(a, 1), line(a, 2, { phone: '12' }), line(b, 3)]
  const filing = await preview(scene, lines)
  expect(filing.counts).toMatchObject({ move_in: 2, move_out: 0, error: 1 })
  const [held] = (await rowsOf(scene, filing.id, 'move_in')).filter(({ dwellingCode }) => dwellingCode === a)
  expect(held!.notes).toMatchObject([{ level: 'warning', message: '这套房屋有错误的行，本次不登记任何人搬离' }])
  await confirm(scene, filing)
  const again = await preview(scene, lines)
  expect(again.counts).toEqual({ move_in: 0, move_out: 0, change: 0, unchanged: 2, error: 1 })

  const { bytes } = await download(scene.token, `/filings/${filing.id}/errors.xlsx`)
  const [heading, ...rows] = await linesIn(bytes)
  expect(heading!.at(-1)).toBe('问题')
  expect(rows.map((row) => row[0])).toEqual([a, a])
  expect(rows[1]!.at(-1)).toBe('手机号：手机号应为 11 位，以 1 开头')
  expect((await previewBytes(scene, bytes)).counts).toEqual(
    expect.objectContaining({ move_in: 0, unchanged: 1, error: 1 }),
  )
  const fixed = await preview(scene, [line(a, 1), line(a, 2)])
  expect(fixed.counts).toEqual({ move_in: 1, move_out: 1, change: 0, unchanged: 1, error: 0 })
  expect((await rowsOf(scene, fixed.id, 'move_out'))[0]!.nameMasked).toBe('钱*住')
  expect(known.personId).toBeTruthy()
})

test('what is written differently is a change, and says what', async () => {
  const scene = await buildFilingScene()
  const a = scene.codes[0]!
  await confirm(scene, await preview(scene, [line(a, 1), line(a, 2)]))
  const filing = await preview(scene, [line(a, 1, { since: '2025-04-01' }), line(a, 2, { phone: null })])
  expect(filing.counts).toMatchObject({ change: 1, unchanged: 1 })
  expect((await rowsOf(scene, filing.id, 'change'))[0]!.notes).toEqual([
    { cell: 'H2', message: '入住日期与已登记的不同', level: 'change' },
  ])
})

test('the template names each dwelling in scope, and comes back as no statement at all', async () => {
  const scene = await buildFilingScene()
  const { bytes } = await download(scene.token, `/organisations/${scene.organisationId}/filings/template.xlsx`)
  const [heading, ...rows] = await linesIn(bytes)
  expect(heading![0]).toBe('房屋编码*')
  expect(rows.map(([code]) => code)).toEqual(scene.codes)
  const filing = await previewBytes(scene, bytes)
  expect(filing).toMatchObject({ status: 'preview', dwellings: 0, actions: ['cancel', 'download_result'] })
})

test('the result file says line by line what became of it, masked', async () => {
  const scene = await buildFilingScene()
  const [a, b] = scene.codes as [string, string]
  const done = await confirm(scene, await preview(scene, [line(a, 1), line(b, 2, { name: null })]))
  const { bytes } = await download(scene.token, `/filings/${done.id}/result.xlsx`)
  const rows = await linesIn(bytes)
  expect(rows.map((row) => row[5])).toEqual(['结果', '新入住', '有错误'])
  expect(JSON.stringify(rows)).not.toContain(line(a, 1).documentNumber)
})

test('a dwelling that changed after the preview is left for a new look', async () => {
  const scene = await buildFilingScene()
  const [a, b] = scene.codes as [string, string]
  const filing = await preview(scene, [line(a, 1), line(b, 2)])
  await buildEntry({ dwelling: scene.dwellings[0]! })
  const done = await confirm(scene, filing)
  expect(done).toMatchObject({ status: 'done', declarations: 1, leftOver: 1 })
  const { bytes } = await download(scene.token, `/filings/${filing.id}/result.xlsx`)
  expect((await linesIn(bytes)).map((row) => row[5])).toEqual(['结果', '没有写入', '新入住'])
})

test('two uploads of one organisation do not mix: what the first wrote is left over for the second', async () => {
  const scene = await buildFilingScene()
  const a = scene.codes[0]!
  const first = await preview(scene, [line(a, 1)])
  const second = await preview(scene, [line(a, 2)])
  const api = as(scene.token).filings
  const confirming = [first, second].map(({ id, revision }) =>
    api.confirm({ params: { filingId: id }, body: { revision } }).then(
      () => id,
      () => null,
    ),
  )
  const confirmed = (await Promise.all(confirming)).filter((id) => id !== null)
  expect(confirmed).toHaveLength(1)
  await workOnFilings()
  const other = [first, second].find(({ id }) => id !== confirmed[0])!
  expect(await confirm(scene, other)).toMatchObject({ declarations: 0, leftOver: 1 })
  expect(await declarationsOf(scene.organisationId)).toHaveLength(1)
})

test('of two confirmations of one preview one is told that it has moved on', async () => {
  const scene = await buildFilingScene()
  const { id, revision } = await preview(scene, [line(scene.codes[0]!, 1)])
  const asked = { params: { filingId: id }, body: { revision } }
  const answers = await Promise.allSettled([1, 2].map(() => as(scene.token).filings.confirm(asked)))
  expect(answers.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  await Promise.all([workOnFilings(), workOnFilings()])
  expect(await declarationsOf(scene.organisationId)).toHaveLength(1)
  expect(await refusalOf(as(scene.token).filings.confirm(asked))).toBe('filing_moved_on')
})

test('a preview that was cancelled is not written, and what was written is not cancelled', async () => {
  const scene = await buildFilingScene()
  const filing = await preview(scene, [line(scene.codes[0]!, 1)])
  const params = { filingId: filing.id }
  expect(await as(scene.token).filings.cancel({ params, body: {} })).toMatchObject({ status: 'cancelled', actions: [] })
  expect(await as(scene.token).filings.cancel({ params, body: {} })).toMatchObject({ status: 'cancelled' })
  expect(await refusalOf(as(scene.token).filings.confirm({ params, body: { revision: filing.revision } }))).toBe(
    'filing_moved_on',
  )
  const done = await confirm(scene, await preview(scene, [line(scene.codes[0]!, 1)]))
  expect(await refusalOf(as(scene.token).filings.cancel({ params: { filingId: done.id }, body: {} }))).toBe(
    'filing_moved_on',
  )
})

test('others see nothing of it: strangers, members of another organisation, the expired; a viewer reads and no more', async () => {
  const scene = await buildFilingScene()
  const filing = await preview(scene, [line(scene.codes[0]!, 1, { phone: '1' })])
  const [stranger, expired, viewer] = await Promise.all([1, 2, 3].map(() => buildResident({ phone: newPhone() })))
  const other = await buildFilingScene()
  const { organisationId } = scene
  const member = { nameSealed: 'x', phoneSealed: 'x', since: clock.now() }
  await Organisation.updateOne(
    { _id: organisationId },
    {
      $push: {
        members: {
          $each: [
            { ...member, accountId: String(expired!.account._id), role: 'manager', until: '2020-01-01' },
            { ...member, accountId: String(viewer!.account._id), role: 'viewer', until: null },
          ],
        },
      },
    },
  )
  const params = { filingId: filing.id }
  const bytes = await buildSheet([line(scene.codes[0]!, 1)])
  for (const { token } of [stranger!, expired!, other]) {
    const api = as(token).filings
    for (const refused of [
      api.detail({ params }),
      api.rows({ params, query: { change: 'error' } }),
      api.list({ params: { organisationId }, query: {} }),
      api.confirm({ params, body: { revision: filing.revision } }),
      api.cancel({ params, body: {} }),
    ])
      expect(await refusalOf(refused)).toBe('not_found')
    for (const path of [
      `/filings/${filing.id}/errors.xlsx`,
      `/filings/${filing.id}/result.xlsx`,
      `/organisations/${organisationId}/filings/template.xlsx`,
    ])
      expect((await download(token, path)).status).toBe(404)
    expect((await send(token, organisationId, bytes)).status).toBe(404)
  }
  const reading = as(viewer!.token).filings
  expect((await reading.list({ params: { organisationId }, query: {} })).items).toHaveLength(1)
  expect(await reading.detail({ params })).toMatchObject({ actions: ['download_result'] })
  expect(await refusalOf(reading.confirm({ params, body: { revision: filing.revision } }))).toBe('not_found')
  expect((await download(viewer!.token, `/filings/${filing.id}/errors.xlsx`)).status).toBe(404)
  expect((await send(viewer!.token, organisationId, bytes)).status).toBe(404)
})

test('the uploader is told when the preview is there and when it is written, without names', async () => {
  const scene = await buildFilingScene()
  await confirm(scene, await preview(scene, [line(scene.codes[0]!, 1)]))
  const { items } = await as(scene.token).notices.list({ query: {} })
  expect(items.map(({ title }) => title)).toEqual(['批量申报已写入', '批量申报可以预览了'])
  expect(items[0]!.about).toMatchObject({ noun: 'filing' })
  expect(JSON.stringify(items)).not.toContain(String(line('', 1).name))
})

test('who lives there reads which organisation compared and saw them', async () => {
  const scene = await buildFilingScene()
  const { personId } = await buildEntry({ dwelling: scene.dwellings[0]!, person: { name: '赵已搬' } })
  const resident = await buildResident({ phone: newPhone() })
  await Person.updateOne({ _id: personId }, { $set: { accountIds: [resident.actor.id] } })
  const filing = await preview(scene, [line(scene.codes[0]!, 1)])
  await rowsOf(scene, filing.id, 'move_out')
  await download(scene.token, `/filings/${filing.id}/result.xlsx`)
  const { items } = await as(resident.token).privacy.accesses({ query: {} })
  expect(items.map(({ by, what }) => [by, what])).toEqual([
    ['居民', '悦海物业服务有限公司：下载批量申报结果'],
    ['居民', '悦海物业服务有限公司：查看批量申报预览'],
    ['居民', '悦海物业服务有限公司：批量申报与登记核对'],
  ])
})

test('rows are read page by page', async () => {
  const scene = await buildFilingScene()
  const filing = await preview(
    scene,
    Array.from({ length: 7 }, (_, at) => line(scene.codes[0]!, at)),
  )
  const seen: (number | null)[] = []
  let cursor: string | undefined
  do {
    const page = await as(scene.token).filings.rows({
      params: { filingId: filing.id },
      query: { change: 'move_in', limit: 3, ...(cursor && { cursor }) },
    })
    seen.push(...page.items.map(({ row }) => row))
    cursor = page.next ?? undefined
  } while (cursor)
  expect(seen).toEqual([2, 3, 4, 5, 6, 7, 8])
  expect(
    await refusalOf(
      as(scene.token).filings.rows({ params: { filingId: filing.id }, query: { change: 'error', cursor: '-1' } }),
    ),
  ).toBe('invalid_request')
})

test.each<[string, Buffer, string]>([
  ['words', Buffer.from('房屋编码,姓名\n'), 'sheet_unreadable'],
  ['an old or encrypted file', Buffer.from('d0cf11e0a1b11ae1'.padEnd(600, '0'), 'hex'), 'invalid_request'],
])('%s is refused at once', async (_, bytes, code) => {
  const scene = await buildFilingScene()
  const response = await send(scene.token, scene.organisationId, bytes)
  expect(ProblemBody.parse(await response.json()).code).toBe(code)
})
