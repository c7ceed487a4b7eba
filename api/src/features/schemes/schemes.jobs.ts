import type { Job } from '../../platform/jobs.ts'
import { renewChains } from './renew-chains.ts'

export const schemeJobs: Job[] = [{ name: 'renew-scheme-chains', every: '1 hours', run: renewChains }]
