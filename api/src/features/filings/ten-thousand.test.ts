import { useApp } from '../../../test/app.ts'
import { buildFilingScene, uploadSheet } from './build-filing-scene.ts'
import { largeLines } from './build-large-sheet.ts'
import { buildSheet, spoilers, type Line } from './build-sheet.ts'
import { allRows } from './chunks.ts'
import { workOnFilings } from './work-on-filings.ts'

const { as, call } = useApp()

const rows = 10_000
const broken = 300

test('10,000 rows with 300 broken ones: previewed, confirmed, unchanged the second time, and put right', async () => {
  const scene = await buildFilingScene({ floors: 334, roomsPerFloor: 10 })
  const preview = async (lines: readonly Line[]) => {
    const { id } = await uploadSheet(call, scene, await buildSheet(lines))
    await workOnFilings()
    return as(scene.token).filings.detail({ params: { filingId: id } })
  }
  const lines = largeLines(scene.codes, { rows, broken })
  const filing = await preview(lines)
  expect(filing.counts).toEqual({ move_in: rows - broken, move_out: 0, change: 0, unchanged: 0, error: broken })
  const kinds = new Set(
    (await allRows(filing.id, ['error'])).flatMap(({ notes }) => notes.map(({ message }) => message)),
  )
  expect(kinds.size).toBeGreaterThanOrEqual(Object.keys(spoilers).length)

  await as(scene.token).filings.confirm({ params: { filingId: filing.id }, body: { revision: filing.revision } })
  await workOnFilings()
  const done = await as(scene.token).filings.detail({ params: { filingId: filing.id } })
  expect(done).toMatchObject({ status: 'done', leftOver: 0, progress: { done: done.progress.total } })
  expect((await preview(lines)).counts).toEqual({
    move_in: 0,
    move_out: 0,
    change: 0,
    unchanged: rows - broken,
    error: broken,
  })

  const codes = new Set((await allRows(filing.id, ['error'])).map(({ row }) => row))
  const mended = largeLines(scene.codes, { rows, broken: 0 })
  const wrong = new Set([...codes].map((row) => mended[row! - 2]!.code))
  const returned = mended.filter(({ code }) => wrong.has(code))
  expect((await preview(returned)).counts).toEqual({
    move_in: broken,
    move_out: 0,
    change: 0,
    unchanged: returned.length - broken,
    error: 0,
  })
}, 180_000)
