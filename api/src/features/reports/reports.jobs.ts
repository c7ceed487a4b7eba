import type { Job } from '../../platform/jobs.ts'
import { removeOrphanPhotos } from '../photos/remove-orphan-photos.ts'
import { shownPhotos } from './shown-photos.ts'
import { tellNews } from './telling.ts'

export const reportJobs: Job[] = [
  { name: 'tell-news', every: '10 seconds', run: tellNews },
  { name: 'remove-orphan-photos', every: '1 hours', run: async () => void (await removeOrphanPhotos(shownPhotos)) },
]
