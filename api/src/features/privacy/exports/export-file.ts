import { currentKeyId } from '../../../platform/personal-keys.ts'
import { registerSealedFiles } from '../../../platform/personal-registry.ts'
import { keyIdOf, openBytes, sealBytes } from '../../../platform/personal.ts'
import { photoFiles } from '../../../platform/photo-store.ts'
import { Export, type ExportRecord } from './export.model.ts'

const use = 'export-file'
export type ExportFile = { subjectIds: string[]; sheet: Buffer }
type Place = Pick<ExportRecord, '_id' | 'attempt'>

const keyOf = ({ _id, attempt }: Place) => `exports/${String(_id)}-${attempt}.sealed`

/** Whose data it holds lies with the sheet, so that each download can be recorded. Answers the key it lies under. */
export const putExport = async (place: Place, { subjectIds, sheet }: ExportFile) => {
  const people = Buffer.from(JSON.stringify(subjectIds))
  const length = Buffer.alloc(4)
  length.writeUInt32BE(people.length)
  const sealed = sealBytes(use, Buffer.concat([length, people, sheet]))
  await photoFiles.store.put(keyOf(place), sealed)
  return keyIdOf(sealed)
}

/** Null where there is none. Throws where the key it lies under is missing. */
export const getExport = async (place: Place): Promise<ExportFile | null> => {
  const sealed = await photoFiles.store.get(keyOf(place))
  if (!sealed) return null
  const bytes = openBytes(use, sealed)
  const end = 4 + bytes.readUInt32BE(0)
  return { subjectIds: JSON.parse(bytes.subarray(4, end).toString()) as string[], sheet: bytes.subarray(end) }
}

/** Every try's, also those that were overtaken. */
export const removeExport = async ({ _id, attempt }: Place) => {
  for (let each = 1; each <= attempt; each += 1) await photoFiles.store.remove(keyOf({ _id, attempt: each }))
}

const walkOldFiles = async function* () {
  for await (const found of Export.find({ fileKeyId: { $nin: [null, currentKeyId()] } }, { attempt: 1 })
    .lean<ExportRecord>()
    .cursor()) {
    const sealed = await photoFiles.store.get(keyOf(found))
    if (sealed) yield { sealed, replace: (renewed: Buffer) => replaceFile(found, renewed) }
  }
}

/** A file that expired meanwhile does not come back. */
const replaceFile = async (place: Place, sealed: Buffer) => {
  await photoFiles.store.put(keyOf(place), sealed)
  const { matchedCount } = await Export.updateOne(
    { _id: place._id, fileKeyId: { $ne: null } },
    { $set: { fileKeyId: keyIdOf(sealed) } },
  )
  if (matchedCount === 0) await photoFiles.store.remove(keyOf(place))
}

registerSealedFiles({ name: 'exports', use, walk: walkOldFiles })
