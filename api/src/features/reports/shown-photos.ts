import type { ReportDocument } from './report.fields.ts'
import { Report } from './report.model.ts'

type Show = (photoIds: string[]) => Promise<string[]>
const others: Show[] = []

/** Called once by whoever shows photos besides reports: which of these does it show? */
export const alsoShownIn = (show: Show) => void others.push(show)

/** Which of these photos something shows. */
export const shownPhotos = async (photoIds: string[]): Promise<Set<string>> => {
  const reports = await Report.find({ 'photos.id': { $in: photoIds } }, { 'photos.id': 1 }).lean<
    Pick<ReportDocument, 'photos'>[]
  >()
  const elsewhere = await Promise.all(others.map((show) => show(photoIds)))
  return new Set([...reports.flatMap(({ photos }) => photos.map(({ id }) => id)), ...elsewhere.flat()])
}
