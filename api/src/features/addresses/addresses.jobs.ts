import type { Job } from '../../platform/jobs.ts'
import { renewLinks } from './renew-links.ts'

export const addressJobs: Job[] = [{ name: 'renew-building-grids', every: '1 minutes', run: renewLinks }]
