import type { Job } from '../../platform/jobs.ts'
import { countMinors } from './count-minors.ts'
import { followGrids } from './follow-grids.ts'
import { lookForLeads } from './leads/look-for-leads.ts'

export const registerJobs: Job[] = [
  { name: 'look-for-leads', every: '24 hours', run: lookForLeads },
  { name: 'count-minors', every: '24 hours', run: countMinors },
  { name: 'follow-grids', every: '1 hours', run: followGrids },
]
