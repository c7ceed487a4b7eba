import { clock } from '../../platform/clock.ts'
import type { Job } from '../../platform/jobs.ts'
import { finishApprovals } from './decision/finish-approval.ts'
import { postOutstanding } from './post-outstanding.ts'
import { removeOrphanClaims } from './shares/remove-orphan-claims.ts'
import { watchDeadlines } from './shares/watch-deadlines.ts'
import { workOnRewards } from './work-on-rewards.ts'

export const rewardJobs: Job[] = [
  { name: 'work-on-rewards', every: '10 seconds', run: workOnRewards },
  { name: 'finish-approvals', every: '30 seconds', run: () => finishApprovals(clock.now()) },
  { name: 'post-rewards', every: '30 seconds', run: postOutstanding },
  { name: 'watch-reward-deadlines', every: '1 hours', run: watchDeadlines },
  { name: 'remove-orphan-claims', every: '1 hours', run: removeOrphanClaims },
]
