import type { SignalView } from '@huisheng/contract'
import { Types } from 'mongoose'
import type { Actor } from '../../../http/actor.ts'
import { readCursor, writeCursor } from '../../reports/cursor.ts'
import { readableAmong } from '../../reports/sealed/read-sealed.ts'
import { hiddenFrom } from '../../reports/sealed/hidden-from.ts'
import { sealedByIds } from '../../reports/sealed/sealed-reports.ts'
import { standingOf } from '../../reports/standing.ts'
import { Signal, type SignalDocument } from './signal.model.ts'
import { wordsOf } from './words-of.ts'

type Query = { settled: boolean; cursor?: string; limit: number }

/** Suspicions about the tip-offs this reader may know of, the latest first. */
export const listSignals = async (actor: Actor, { settled, cursor, limit }: Query) => {
  const { scope } = await standingOf(actor)
  const after = readCursor(cursor)
  const hidden = await hiddenFrom(actor.id)
  const found = await Signal.find({
    isSettled: settled,
    ...(hidden.length > 0 && { reportId: { $nin: hidden } }),
    ...(scope && { areaIds: { $in: scope } }),
    ...(after && {
      $or: [{ raisedAt: { $lt: after.at } }, { raisedAt: after.at, _id: { $lt: new Types.ObjectId(after.id) } }],
    }),
  })
    .sort({ raisedAt: -1, _id: -1 })
    .limit(limit + 1)
    .lean<SignalDocument[]>()
  const page = found.slice(0, limit)
  const last = page.at(-1)
  const next = found.length > limit && last ? writeCursor({ at: last.raisedAt, id: String(last._id) }) : null
  return { items: await presentSignals(actor, page), next }
}

/** Leaves out what tells of a tip-off this reader must not know of. */
export const presentSignals = async (actor: Actor, signals: readonly SignalDocument[]): Promise<SignalView[]> => {
  const [own, others] = await Promise.all([
    readableAmong(actor, [...new Set(signals.map(({ reportId }) => reportId))]),
    sealedByIds([...new Set(signals.flatMap(({ otherIds }) => otherIds))]),
  ])
  const ownById = new Map(own.map((report) => [String(report._id), report]))
  const known = others.filter(({ excludedIds }) => !excludedIds.includes(actor.id))
  const numbers = new Map(known.map(({ reportId, number }) => [reportId, number]))
  return signals.flatMap(({ _id, kind, reportId, otherIds, raisedAt, settled }) => {
    const report = ownById.get(reportId)
    const otherNumbers = otherIds.flatMap((id) => numbers.get(id) ?? [])
    const restsOnHidden = otherIds.length > 0 && otherNumbers.length === 0
    if (!report || restsOnHidden) return []
    return {
      ...{ id: String(_id), kind, reportId, number: report.number, matterName: report.matter.name },
      words: wordsOf(kind, otherNumbers.length),
      raisedAt: raisedAt.toISOString(),
      otherNumbers,
      settled: settled && {
        ...{ suspicious: settled.suspicious, words: settled.words, byName: settled.byName },
        at: settled.at.toISOString(),
      },
    }
  })
}
