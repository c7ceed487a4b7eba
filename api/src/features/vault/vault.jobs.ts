import type { Job } from '../../platform/jobs.ts'
import { sweepUnclaimed } from './sweep-unclaimed.ts'
import { tellUnsealings } from './unsealing/tell-unsealings.ts'

export const vaultJobs: Job[] = [
  { name: 'tell-unsealings', every: '10 seconds', run: tellUnsealings },
  { name: 'sweep-unclaimed-identities', every: '24 hours', run: sweepUnclaimed },
]
