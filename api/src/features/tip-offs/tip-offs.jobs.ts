import type { Job } from '../../platform/jobs.ts'
import { finishMerges } from './facts/resolve-fact.ts'
import { tellTipsters } from './tell-tipsters.ts'

export const tipOffJobs: Job[] = [
  { name: 'tell-tipsters', every: '5 minutes', run: () => tellTipsters() },
  { name: 'finish-merges-of-facts', every: '5 minutes', run: finishMerges },
]
