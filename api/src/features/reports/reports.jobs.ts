import type { Job } from '../../platform/jobs.ts'
import { removeOrphanPhotos } from '../photos/remove-orphan-photos.ts'
import type { ReportDocument } from './report.fields.ts'
import { Report } from './report.model.ts'
import { tellNews } from './telling.ts'

/** Which of these photos a report shows. */
const referenced = async (photoIds: string[]) => {
  const reports = await Report.find({ 'photos.id': { $in: photoIds } }, { 'photos.id': 1 }).lean<
    Pick<ReportDocument, 'photos'>[]
  >()
  return new Set(reports.flatMap(({ photos }) => photos.map(({ id }) => id)))
}

export const reportJobs: Job[] = [
  { name: 'tell-news', every: '10 seconds', run: tellNews },
  { name: 'remove-orphan-photos', every: '1 hours', run: async () => void (await removeOrphanPhotos(referenced)) },
]
