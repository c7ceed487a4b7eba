import { type Types } from 'mongoose'
import { isDuplicateKey } from '../reports/duplicate-key.ts'
import type { ReportDocument } from '../reports/report.fields.ts'
import { TipOffFact } from './facts/fact.model.ts'
import { bandsOf } from './similar/bands.ts'
import { TipOff, type TipOffDocument } from './tip-off.model.ts'

type Source = Pick<ReportDocument, '_id' | 'matter' | 'cell' | 'areaIds' | 'submittedAt' | 'photos'>

/** What belongs to a tip-off besides its report, made from it where a crash came in between. Safe to repeat. */
export const ensureTipOff = async (report: Source): Promise<TipOffDocument> => {
  const known = await TipOff.findById(report._id).lean<TipOffDocument>()
  if (known) return known
  await beginFact(report._id)
  return insert(report)
}

const insert = async (report: Source): Promise<TipOffDocument> => {
  const looks = report.photos.filter(({ as }) => as === 'before').map(({ id, dHash }) => ({ photoId: id, dHash }))
  const fields = {
    matterCode: report.matter.code,
    cell: report.cell,
    areaIds: report.areaIds,
    submittedAt: report.submittedAt,
    looks,
    bands: [...new Set(looks.flatMap(({ dHash }) => bandsOf(dHash)))],
    factId: report._id,
    messages: [],
    penalties: [],
  }
  return retried(() =>
    TipOff.findOneAndUpdate({ _id: report._id }, { $setOnInsert: fields }, { upsert: true, returnDocument: 'after' })
      .lean<TipOffDocument>()
      .orFail(),
  )
}

const beginFact = (id: Types.ObjectId) =>
  retried(() =>
    TipOffFact.updateOne(
      { _id: id },
      { $setOnInsert: { members: [{ reportId: String(id), joined: null, decided: null }], revision: 1 } },
      { upsert: true },
    ),
  )

/** Two that insert the same at once: the second finds it. */
const retried = async <T>(write: () => Promise<T>): Promise<T> => {
  try {
    return await write()
  } catch (error) {
    if (!isDuplicateKey(error, '_id')) throw error
    return write()
  }
}
