import { openStatuses, type NearbyReport, type Pin } from '@huisheng/contract'
import type { Actor } from '../../http/actor.ts'
import { toWgs84 } from '../areas/to-wgs84.ts'
import { findMatter } from '../catalogue/find-matter.ts'
import { signPhotoAddress } from '../photos/present-photo.ts'
import { cellsAround, distanceMetres } from './cell.ts'
import type { ReportDocument } from './report.fields.ts'
import { Report } from './report.model.ts'

const mostShown = 5
const mostRead = 200

/** Open reports of the same matter close by, nearest first. Never a tip-off, and nothing where the matter turns it off. */
export const listNearby = async (
  actor: Actor,
  { matterCode, ...pin }: Pin & { matterCode: string },
): Promise<NearbyReport[]> => {
  const matter = await findMatter(matterCode)
  if (!matter || matter.duplicateRadiusMetres === 0) return []
  const here = toWgs84(pin)
  const found = await Report.find({
    cell: { $in: cellsAround(here, matter.duplicateRadiusMetres) },
    'matter.code': matterCode,
    status: { $in: openStatuses },
    kind: { $ne: 'tip_off' },
  })
    .limit(mostRead)
    .lean<ReportDocument[]>()
  return found
    .filter(({ reporterId }) => String(reporterId) !== actor.id)
    .map((report) => ({ report, metres: distanceMetres(here, report.place.pointWgs84!) }))
    .filter(({ metres }) => metres <= matter.duplicateRadiusMetres)
    .sort((a, b) => a.metres - b.metres)
    .slice(0, mostShown)
    .map(({ report, metres }) => present(actor, report, metres))
}

const present = (actor: Actor, report: ReportDocument, metres: number): NearbyReport => {
  const first = report.photos.find(({ as }) => as === 'before')
  return {
    id: String(report._id),
    matterName: report.matter.name,
    text: report.text.slice(0, 60),
    status: report.status,
    distanceMetres: Math.round(metres),
    thumbnailUrl: first ? signPhotoAddress(first.id, 'thumbnail') : null,
    submittedAt: report.submittedAt.toISOString(),
    following: report.interestedIds.includes(actor.id),
  }
}
