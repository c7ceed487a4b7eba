import type { Types } from 'mongoose'
import { clock } from '../../platform/clock.ts'
import { log } from '../../platform/log.ts'
import { photoFiles } from '../../platform/photo-store.ts'
import { markAttached } from './mark-attached.ts'
import { photoKey } from './photo-key.ts'
import { orphanHours } from './photo-lifetime.ts'
import { Photo } from './photo.model.ts'

type Place = { createdAt: Date; _id: Types.ObjectId }

/** Removes photos that nothing referred to for a day, half-stored ones too. Answers how many. Safe to repeat. */
export const removeOrphanPhotos = async (isReferenced: (ids: string[]) => Promise<Set<string>>, batch = 500) => {
  const before = new Date(clock.now().getTime() - orphanHours * 3_600_000)
  let removed = 0
  let last: Place | undefined
  for (;;) {
    const old = await oldPhotos(before, last, batch)
    removed += await removeUnreferenced(
      old.map(({ _id }) => String(_id)),
      isReferenced,
    )
    last = old.at(-1)
    if (old.length < batch) return removed
  }
}

/** Those after `last`: what the store refuses to remove stays where it is and must not hold up the rest. */
const oldPhotos = (before: Date, last: Place | undefined, batch: number) =>
  Photo.find(
    {
      attachedAt: null,
      createdAt: { $lt: before },
      ...(last && {
        $or: [{ createdAt: { $gt: last.createdAt } }, { createdAt: last.createdAt, _id: { $gt: last._id } }],
      }),
    },
    { createdAt: 1 },
  )
    .sort({ createdAt: 1, _id: 1 })
    .limit(batch)
    .lean<Place[]>()

const removeUnreferenced = async (ids: string[], isReferenced: (ids: string[]) => Promise<Set<string>>) => {
  const referenced = await isReferenced(ids)
  await markAttached(ids.filter((id) => referenced.has(id)))
  let removed = 0
  for (const id of ids.filter((each) => !referenced.has(each))) removed += await removeOne(id)
  return removed
}

/** First out of use, then the files, the document last: stopped anywhere, the next run finds it again. */
const removeOne = async (id: string) => {
  const { matchedCount } = await Photo.updateOne({ _id: id, attachedAt: null }, { $set: { storedAt: null } })
  if (matchedCount === 0) return 0
  try {
    await photoFiles.store.remove(photoKey(id, 'main'))
    await photoFiles.store.remove(photoKey(id, 'thumbnail'))
  } catch (error) {
    log.error({ err: error, photoId: id }, 'an orphan photo could not be removed')
    return 0
  }
  await Photo.deleteOne({ _id: id, attachedAt: null })
  return 1
}
