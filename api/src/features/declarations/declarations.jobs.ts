import type { Job } from '../../platform/jobs.ts'
import { followGrids } from './follow-grids.ts'
import { tellDeclarations } from './telling/telling.ts'
import { applyOutstanding } from './verification/apply-to-register.ts'

export const declarationJobs: Job[] = [
  { name: 'tell-declarations', every: '10 seconds', run: tellDeclarations },
  { name: 'apply-verified-declarations', every: '10 seconds', run: applyOutstanding },
  { name: 'declarations-follow-grids', every: '1 hours', run: followGrids },
]
