import { clientOf, signInPledged } from './people.ts'
import { homesOf, residentIdOf, today } from './homes.ts'
import { filingUntil, foundOrganisation, uploadFiling } from './organisation.ts'
import { sheetOf } from './sheets.ts'
import { newDataFolder, removeFolder, startServer } from './start-server.ts'

const dataFolder = newDataFolder()
afterAll(() => removeFolder(dataFolder))

const phone = '13900000301'

/** Every declaration of an organisation, page by page. */
const declarationsOf = async (origin: string, token: string, organisationId: string) => {
  const { declarations } = clientOf(origin, token)
  const dwellings: string[] = []
  let cursor: string | undefined
  do {
    const page = await declarations.mine({ query: { organisationId, limit: 100, ...(cursor && { cursor }) } })
    dwellings.push(...page.items.map(({ dwelling }) => dwelling.code))
    cursor = page.next ?? undefined
  } while (cursor)
  return dwellings
}

test('killed while a bulk filing is written, the server writes the rest, and nothing twice', async () => {
  let server = await startServer(dataFolder)
  const { buildings, dwellings } = await homesOf(server.origin, await signInPledged(server.origin, 'worker'))
  const { token, organisationId } = await foundOrganisation(server.origin, {
    phone,
    buildingIds: buildings.map(({ id }) => id),
  })
  const since = today()
  const sheet = await sheetOf(
    dwellings.map(({ code }, at) => ({
      code,
      name: '周安宁',
      documentNumber: residentIdOf(20_000 + at),
      phone: `136${String(10_000_000 + at)}`,
      since,
    })),
  )
  const { id } = await uploadFiling(server.origin, token, organisationId, sheet)
  const preview = await filingUntil(server.origin, token, id, ({ status }) => status === 'preview')
  expect(preview.counts).toMatchObject({ move_in: dwellings.length, error: 0 })
  await clientOf(server.origin, token).filings.confirm({
    params: { filingId: id },
    body: { revision: preview.revision },
  })
  const part = await filingUntil(server.origin, token, id, ({ progress }) => progress.done > 0)
  await server.kill()
  console.log(`killed with ${part.progress.done} of ${part.progress.total} dwellings written`)

  server = await startServer(dataFolder)

  const done = await filingUntil(server.origin, token, id, ({ status }) => status === 'done')
  expect(done).toMatchObject({ progress: { done: done.progress.total }, leftOver: 0 })
  const declared = await declarationsOf(server.origin, token, organisationId)
  expect(declared).toHaveLength(new Set(declared).size)
  expect(new Set(declared)).toEqual(new Set(dwellings.map(({ code }) => code)))

  const repeat = await uploadFiling(server.origin, token, organisationId, sheet)
  const nothing = await filingUntil(server.origin, token, repeat.id, ({ status }) => status === 'preview')
  expect(nothing.counts).toEqual({ move_in: 0, move_out: 0, change: 0, unchanged: dwellings.length, error: 0 })
  await server.stop()
})
