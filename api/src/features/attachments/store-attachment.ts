import { attachmentLimits } from '@huisheng/contract'
import { Types } from 'mongoose'
import { Problem } from '../../http/problem.ts'
import { clock } from '../../platform/clock.ts'
import { currentKeyId } from '../../platform/personal-keys.ts'
import { sealPersonal } from '../../platform/personal.ts'
import { putFile } from './attachment-file.ts'
import { Attachment, nameUse, type AttachmentRecord } from './attachment.model.ts'
import { readPaper, type Paper } from './read-paper.ts'

type Upload = { ownerId: string; bytes: Buffer; name: string }

/** Keeps a paper sealed. When this returns, file and document would survive a power cut. */
export const storeAttachment = async ({ ownerId, bytes, name }: Upload): Promise<AttachmentRecord> => {
  if (bytes.length > attachmentLimits.bytes) throw new Problem('attachment_too_large')
  const paper = await readPaper(bytes)
  const _id = new Types.ObjectId()
  const attachment = {
    _id,
    ownerId: new Types.ObjectId(ownerId),
    kind: paper.kind,
    nameSealed: sealPersonal(nameUse, shownName(name, paper.kind)),
    bytes: paper.bytes.length,
    createdAt: clock.now(),
    keyId: currentKeyId(),
  }
  await Attachment.create(attachment)
  await putFile(String(_id), paper.bytes)
  const storedAt = clock.now()
  await Attachment.updateOne({ _id }, { $set: { storedAt } })
  return { ...attachment, storedAt }
}

const mostLetters = 80

/** As it was called, with the ending of what is kept. */
const shownName = (name: string, kind: Paper['kind']) => {
  const stem = [...name.replace(/\.[A-Za-z0-9]{1,5}$/, '').trim()].slice(0, mostLetters).join('')
  return `${stem || '材料'}.${kind === 'pdf' ? 'pdf' : 'jpg'}`
}
