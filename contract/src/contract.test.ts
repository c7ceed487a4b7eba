import { clocks } from './clocks.ts'
import { createClient } from './client.ts'
import { contract } from './contract.ts'
import { PlaceInput, SubmitReport } from './report-views.ts'
import { reports } from './reports.ts'
import type { Route } from './route.ts'

const routes: [string, Route][] = Object.values(contract).flatMap((group) => Object.entries<Route>(group))

test('no two routes answer the same method and path', () => {
  const seen = routes.map(([, route]) => `${route.method} ${route.path.replace(/:\w+/g, ':')}`)
  expect(seen).toEqual([...new Set(seen)])
})

test.each(routes)('%s names each parameter of its path', (_, route) => {
  const inPath = [...route.path.matchAll(/:(\w+)/g)].map(([, name]) => name)
  expect(Object.keys(route.params?.shape ?? {})).toEqual(inPath)
})

test('the client fills in and encodes parameters', async () => {
  const sent: string[] = []
  const api = createClient(contract, async ({ path }) => void sent.push(path))
  await api.areas.doorPlate({ params: { code: '440308/甲' } })
  expect(sent).toEqual(['/door-plates/440308%2F%E7%94%B2'])
})

test('words lose control and invisible characters but keep line breaks', () => {
  const place = PlaceInput.parse({ by: 'words', words: ' 海山路\u200b口\u0000\n东侧 ' })
  expect(place.words).toBe('海山路口\n东侧')
})

test('half an emoji becomes the mark it would be stored as, a whole one stays', () => {
  const place = PlaceInput.parse({ by: 'words', words: '路灯\ud83d坏了\ude00，😀' })
  expect(place.words).toBe('路灯\ufffd坏了\ufffd，😀')
  expect(Buffer.from(place.words, 'utf8').toString('utf8')).toBe(place.words)
})

test('a photo named twice is attached once, in the order given', () => {
  const [one, two] = ['b'.repeat(24), 'a'.repeat(24)]
  expect(SubmitReport.shape.photoIds.parse([one, two, one])).toEqual([one, two])
  const { resolve, close, fail, note } = reports
  for (const { body } of [resolve, close, fail, note])
    expect(body.shape.photoIds.parse([one, one, two])).toEqual([one, two])
  expect(SubmitReport.shape.photoIds.parse(undefined)).toEqual([])
})

test('notes are bounded, as submissions are', () => {
  expect(reports.note.limit).toEqual({ times: 30, seconds: 600 })
})

const span = (text: string) => ({ from: text.slice(0, 5), until: text.slice(6) })
test.each([
  ['in order', ['09:00-12:00', '12:00-18:00'], []],
  ['ending before it starts', ['18:00-09:00'], ['officeHours.0.until']],
  ['empty', ['09:00-12:00', '14:00-14:00'], ['officeHours.1.until']],
  ['overlapping', ['09:00-14:00', '13:00-18:00'], ['officeHours']],
  ['out of order', ['14:00-18:00', '09:00-12:00'], ['officeHours']],
])('office hours %s', (_, spans, refused) => {
  const body = { officeHours: spans.map(span), holidays: [], makeUpDays: [], source: '通知' }
  const { error } = clocks.setCalendar.body.safeParse(body)
  expect(error?.issues.map(({ path }) => path.join('.')) ?? []).toEqual(refused)
})

test('operators sneaked into a field are refused by name', () => {
  const result = SubmitReport.safeParse({ submissionId: { $gt: '' }, kind: 'request', matterCode: { $ne: 1 } })
  expect(result.error?.issues.map(({ path }) => path.join('.'))).toEqual(
    expect.arrayContaining(['submissionId', 'matterCode', 'text', 'place']),
  )
})
