import { createClient } from './client.ts'
import { contract } from './contract.ts'
import { PlaceInput, SubmitReport } from './reports.ts'
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

test('operators sneaked into a field are refused by name', () => {
  const result = SubmitReport.safeParse({ submissionId: { $gt: '' }, kind: 'request', matterCode: { $ne: 1 } })
  expect(result.error?.issues.map(({ path }) => path.join('.'))).toEqual(
    expect.arrayContaining(['submissionId', 'matterCode', 'text', 'place']),
  )
})
