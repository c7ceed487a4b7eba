import { currentKeyId } from '../../platform/personal-keys.ts'
import { registerSealedFiles } from '../../platform/personal-registry.ts'
import { keyIdOf } from '../../platform/personal.ts'
import { fileUse, getSealed, putSealed, removeFile } from './attachment-file.ts'
import { Attachment } from './attachment.model.ts'

/** The files that lie under an older key, one after the other. */
const walkOldFiles = async function* () {
  for await (const { _id } of Attachment.find({ keyId: { $ne: currentKeyId() } }, { _id: 1 })
    .lean()
    .cursor()) {
    const id = String(_id)
    const sealed = await getSealed(id)
    if (!sealed) continue
    if (keyIdOf(sealed) === currentKeyId()) await noteKey(id, sealed)
    else yield { sealed, replace: (renewed: Buffer) => replaceFile(id, renewed) }
  }
}

/** A paper that was deleted meanwhile does not come back. */
const replaceFile = async (id: string, sealed: Buffer) => {
  await putSealed(id, sealed)
  if (!(await noteKey(id, sealed))) await removeFile(id)
}

const noteKey = async (id: string, sealed: Buffer) =>
  (await Attachment.updateOne({ _id: id }, { $set: { keyId: keyIdOf(sealed) } })).matchedCount === 1

registerSealedFiles({ name: 'attachments', use: fileUse, walk: walkOldFiles })
