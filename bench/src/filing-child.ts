import { streamXlsxRows } from 'hucre/xlsx'
import mongoose from 'mongoose'
import { openDatabase } from '../../api/src/database.ts'
import { buildResident } from '../../api/src/features/accounts/build-account.ts'
import { buildBuilding } from '../../api/src/features/addresses/build-dwellings.ts'
import { confirmFiling } from '../../api/src/features/filings/confirm-filing.ts'
import { findFiling } from '../../api/src/features/filings/find-filing.ts'
import { buildSheet } from '../../api/src/features/filings/build-sheet.ts'
import { largeLines } from '../../api/src/features/filings/build-large-sheet.ts'
import { uploadFiling } from '../../api/src/features/filings/upload-filing.ts'
import { workOnFilings } from '../../api/src/features/filings/work-on-filings.ts'
import { buildOrganisation } from '../../api/src/features/organisations/build-organisation.ts'
import { millisecondsOf } from './compare.ts'
import { filingSize, type FilingAnswer, type FilingAsk } from './filing-asks.ts'

await openDatabase()
const { actor } = await buildResident({ name: '林经理', phone: '13700000001' })
const buildings: Awaited<ReturnType<typeof buildBuilding>>[] = []
for (let at = 0; at < filingSize.buildings; at++)
  buildings.push(await buildBuilding({ floors: filingSize.floors, roomsPerFloor: filingSize.roomsPerFloor }))
const { organisationId } = await buildOrganisation({
  buildingIds: buildings.map(({ buildingId }) => buildingId),
  member: actor.id,
})
const codes = buildings.flatMap(({ dwellings }) => dwellings.map(({ code }) => code))
const bytes = await buildSheet(largeLines(codes, filingSize))

const parse = async () => {
  let rows = 0
  for await (const { values } of streamXlsxRows(bytes)) rows += values.length > 0 ? 1 : 0
  if (rows !== filingSize.rows + 1) throw new Error(`${rows} rows were parsed`)
}

/** From the upload to the preview. */
const preview = async () => {
  const { filing } = await uploadFiling(actor, organisationId, { bytes, fileName: '申报.xlsx' })
  await workOnFilings()
  const { filing: read } = await findFiling(actor, String(filing._id))
  if (read.status !== 'preview' || read.counts.error !== filingSize.broken)
    throw new Error(`the filing is ${read.status} with ${read.counts.error} errors`)
  return read
}

const written = ['declarations', 'people'] as const

const forgetWritten = async () => {
  for (const name of written) await collectionOf(name).deleteMany({})
}
const collectionOf = (name: (typeof written)[number]) =>
  mongoose.connection.db!.collection(
    mongoose.models[name === 'declarations' ? 'Declaration' : 'Person']!.collection.name,
  )

/** Of a preview that is there, from the confirmation to the last declaration. */
const confirm = async () => {
  await forgetWritten()
  const { _id, revision } = await preview()
  const time = await millisecondsOf(async () => {
    await confirmFiling(actor, String(_id), revision)
    await workOnFilings()
  })
  const { filing } = await findFiling(actor, String(_id))
  if (filing.status !== 'done' || filing.leftOver > 0) throw new Error(`the filing is ${filing.status}`)
  return time
}

/** The same documents again, into collections with the same indexes. */
const insertBare = async () => {
  const copies = await Promise.all(
    written.map(async (name) => {
      const bare = mongoose.connection.db!.collection(`bare_${name}`)
      await bare.drop().catch(() => {})
      for (const { key, unique, sparse, partialFilterExpression } of await collectionOf(name).indexes())
        if (!('_id' in key && Object.keys(key).length === 1))
          await bare.createIndex(key, {
            ...(unique && { unique }),
            ...(sparse && { sparse }),
            ...(partialFilterExpression && { partialFilterExpression }),
          })
      return { bare, documents: await collectionOf(name).find().toArray() }
    }),
  )
  return millisecondsOf(async () => {
    for (const { bare, documents } of copies)
      for (let at = 0; at < documents.length; at += 500) await bare.insertMany(documents.slice(at, at + 500))
  })
}

/** The same file once more: nothing of it is a change. */
const previewAgain = async () => {
  const { counts } = await preview()
  if (counts.move_in + counts.move_out + counts.change > 0) throw new Error('the same file changes something')
}

const work: Record<FilingAsk, () => Promise<number>> = {
  parse: () => millisecondsOf(parse),
  preview: () => millisecondsOf(preview),
  confirm,
  insertBare,
  previewAgain: () => millisecondsOf(previewAgain),
  usage: async () => 0,
}

process.once('disconnect', () => process.exit(0))
process.on('message', (ask: FilingAsk) => {
  void work[ask]().then(
    (value) => {
      const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage()
      const answer: FilingAnswer = {
        value,
        peakMegabytes: maxRSS / 1024,
        processorMs: (userCPUTime + systemCPUTime) / 1000,
      }
      process.send!(answer)
    },
    (error: unknown) => {
      console.error(error)
      process.exit(1)
    },
  )
})
process.send!({ bytes: bytes.length })
