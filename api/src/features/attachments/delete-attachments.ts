import { log } from '../../platform/log.ts'
import { removeFile } from './attachment-file.ts'
import { Attachment } from './attachment.model.ts'

/** Removes papers for good. Safe to repeat; what the store does not remove now, the orphan job does later. Answers how many. */
export const deleteAttachments = async (ids: readonly string[]) => {
  if (ids.length === 0) return 0
  await Attachment.updateMany(
    { _id: { $in: ids } },
    { $set: { storedAt: null, claim: null, claimedAt: null, seenAt: null } },
  )
  let removed = 0
  for (const id of ids) removed += await removeOne(id)
  return removed
}

const removeOne = async (id: string) => {
  try {
    await removeFile(id)
  } catch (error) {
    log.error({ err: error, attachmentId: id }, 'an attachment could not be removed')
    return 0
  }
  return (await Attachment.deleteOne({ _id: id, storedAt: null })).deletedCount
}
