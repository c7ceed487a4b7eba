import { statusNames, type ReportStatus } from '@huisheng/contract'
import { Report } from './report.model.ts'

export type OwnReport = {
  id: string
  number: string
  matter: string
  text: string
  place: string
  status: ReportStatus
  statusName: string
  photos: number
  rating: { level: string; words: string | null; at: Date } | null
  submittedAt: Date
}

const fields = {
  number: 1,
  matter: 1,
  text: 1,
  place: 1,
  status: 1,
  photos: 1,
  rating: 1,
  submittedAt: 1,
  reporterId: 1,
}

/** What an account has reported itself, the oldest first. */
export const reportsOf = async (accountId: string): Promise<OwnReport[]> => {
  const found = await Report.find({ reporterId: accountId }, fields).sort({ _id: 1 }).lean()
  return found.map(({ _id, number, matter, text, place, status, photos, rating, submittedAt }) => ({
    id: String(_id),
    number,
    matter: matter.name,
    text,
    place: place.words || place.address || '',
    status,
    statusName: statusNames[status],
    photos: photos.filter(({ as }) => as === 'before').length,
    rating: rating ? { level: rating.level, words: rating.words ?? null, at: rating.at } : null,
    submittedAt,
  }))
}
