import type { SimilarTipOff } from '@huisheng/contract'
import type { Actor } from '../../../http/actor.ts'
import { signPhotoAddress } from '../../photos/present-photo.ts'
import { cellsAround } from '../../reports/cell.ts'
import { gramsFor } from '../../reports/grams.ts'
import type { ReportDocument } from '../../reports/report.fields.ts'
import { readableAmong, readSealed } from '../../reports/sealed/read-sealed.ts'
import { ensureTipOff } from '../ensure-tip-off.ts'
import { currentFact } from '../facts/current-fact.ts'
import { Difference } from '../facts/difference.model.ts'
import { TipOff, type TipOffDocument } from '../tip-off.model.ts'
import { similarityOf, type Comparable } from './similarity.ts'

const mostShown = 20
const mostOfAWay = 150
const nearMetres = 400
const daysApart = 90
const leastScore = 30

/** Tip-offs that may tell of the same fact, the likeliest first. Whether they do, a person says. */
export const findSimilar = async (actor: Actor, reportId: string): Promise<SimilarTipOff[]> => {
  const { report } = await readSealed(actor, reportId)
  const own = await ensureTipOff(report)
  const [candidates, fact, different] = await Promise.all([
    candidatesOf(report, own),
    currentFact(reportId),
    Difference.find({ reportIds: reportId }, { reportIds: 1 }).lean(),
  ])
  const same = new Set(fact.members.map((member) => member.reportId))
  const apart = new Set(different.flatMap(({ reportIds }) => reportIds))
  const readable = await readableAmong(actor, candidates)
  const subject = comparable(report)
  return readable
    .map((other) => ({ other, ...similarityOf(subject, comparable(other)) }))
    .filter(({ other, score }) => score >= leastScore || same.has(String(other._id)))
    .sort((a, b) => b.score - a.score)
    .slice(0, mostShown)
    .map(({ other, score, reasons }): SimilarTipOff => {
      const id = String(other._id)
      const first = other.photos.find(({ as }) => as === 'before')
      return {
        ...{ reportId: id, number: other.number, matterName: other.matter.name, status: other.status, score, reasons },
        text: other.text.slice(0, 200),
        submittedAt: other.submittedAt.toISOString(),
        thumbnailUrl: first ? signPhotoAddress(first.id, 'thumbnail') : null,
        decided: same.has(id) ? 'same' : apart.has(id) ? 'different' : null,
      }
    })
}

/** Found by place and matter, by the looks of photos, and by area and time; each by an index, and each so many at most. */
const candidatesOf = async (report: ReportDocument, { _id, factId, bands }: TipOffDocument): Promise<string[]> => {
  const point = report.place.pointWgs84
  const apart = daysApart * 86_400_000
  const at = report.submittedAt.getTime()
  const lately = { submittedAt: { $gte: new Date(at - apart), $lte: new Date(at + apart) } }
  const smallest = report.areaIds.filter((id) => id !== report.gridId).at(-1)
  const ways = [
    { factId },
    { areaIds: smallest, ...lately },
    ...(point ? [{ cell: { $in: cellsAround(point, nearMetres) }, matterCode: report.matter.code }] : []),
    ...(bands.length > 0 ? [{ bands: { $in: bands } }] : []),
  ]
  const found = await Promise.all(
    ways.map((way) => TipOff.find(way, { _id: 1 }).sort({ submittedAt: -1 }).limit(mostOfAWay).lean()),
  )
  return [...new Set(found.flat().map((each) => String(each._id)))].filter((id) => id !== String(_id))
}

const comparable = ({ matter, place, submittedAt, text, photos }: ReportDocument): Comparable => ({
  matterCode: matter.code,
  classCode: matter.classCode,
  point: place.pointWgs84,
  doorPlateCode: place.doorPlateCode,
  submittedAt,
  grams: gramsFor(place.words, text),
  looks: photos.filter(({ as }) => as === 'before').map(({ dHash }) => dHash),
})
