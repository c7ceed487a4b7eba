import type { Job } from '../../platform/jobs.ts'
import { workOnFilings } from './work-on-filings.ts'

export const filingJobs: Job[] = [{ name: 'work-on-filings', every: '10 seconds', run: workOnFilings }]
