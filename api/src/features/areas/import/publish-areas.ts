import { Types } from 'mongoose'
import { badField } from '../../../http/problem.ts'
import { clock } from '../../../platform/clock.ts'
import { AreaMap, mapId } from '../area-map.model.ts'
import { Area, type AreaDocument } from '../area.model.ts'
import { forgetAreas } from '../known-areas.ts'
import type { NextAreas } from './next-areas.ts'

export type Publication = { id: Types.ObjectId; latest: number }

const leaseMinutes = 30
const batch = 1_000

/**
 * Runs `work` while no other process publishes areas, on a map cleared of what a crashed publication left behind.
 * Leftovers were never visible: readers follow the list of versions.
 */
export const whilePublishing = async <T>(work: (publication: Publication) => Promise<T>): Promise<T> => {
  const id = new Types.ObjectId()
  await takeLease(id)
  try {
    const latest = await latestVersion()
    await Area.deleteMany({ version: { $gt: latest } })
    await Area.updateMany({ retiredIn: { $gt: latest } }, { $set: { retiredIn: null, validUntil: null } })
    return await work({ id, latest })
  } finally {
    await AreaMap.updateOne({ _id: mapId, 'lease.publicationId': id }, { $set: { lease: null } })
  }
}

const takeLease = async (publicationId: Types.ObjectId) => {
  const now = clock.now()
  const lease = { publicationId, until: new Date(now.getTime() + leaseMinutes * 60_000) }
  await AreaMap.updateOne({ _id: mapId }, { $setOnInsert: { versions: [] } }, { upsert: true })
  const free = { _id: mapId, $or: [{ lease: null }, { 'lease.until': { $lt: now } }] }
  const taken = await AreaMap.updateOne(free, { $set: { lease } })
  if (taken.modifiedCount === 0) throw badField('collection', '另一次导入正在进行，请稍后再试')
}

export const latestVersion = async () => {
  const map = await AreaMap.findById(mapId, { versions: 1 }).lean()
  return map?.versions.at(-1)?.number ?? 0
}

/** The areas of the newest version, whether or not its day has come. */
export const latestAreas = () => Area.find({ retiredIn: null }).lean<AreaDocument[]>()

/** Writes the next version beside the current one, then lists it in one write: from then on it is there. */
export const publish = async (
  { id, latest }: Publication,
  { added, changed, retired }: Pick<NextAreas, 'added' | 'changed' | 'retired'>,
  validFrom: Date,
) => {
  const number = latest + 1
  const ended = [...changed, ...retired].map(({ areaId }) => areaId)
  const begun = [...added, ...changed].map((area) => ({ ...area, version: number, validFrom }))
  for (let at = 0; at < begun.length; at += batch) await Area.insertMany(begun.slice(at, at + batch))
  for (let at = 0; at < ended.length; at += batch)
    await Area.updateMany(
      { areaId: { $in: ended.slice(at, at + batch) }, version: { $lte: latest }, retiredIn: null },
      { $set: { retiredIn: number, validUntil: validFrom } },
    )
  const listed = await AreaMap.updateOne(
    { _id: mapId, 'lease.publicationId': id },
    { $push: { versions: { number, publicationId: id, validFrom, publishedAt: clock.now() } } },
  )
  forgetAreas()
  if (listed.modifiedCount === 0) throw new Error('the lease to publish areas was lost')
  return number
}
