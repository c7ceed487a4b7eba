import type { Job } from '../../platform/jobs.ts'
import { removeOldFilings } from './remove-old-filings.ts'
import { workOnFilings } from './work-on-filings.ts'

export const filingJobs: Job[] = [
  { name: 'work-on-filings', every: '10 seconds', run: workOnFilings },
  { name: 'remove-old-filings', every: '1 hours', run: removeOldFilings },
]
