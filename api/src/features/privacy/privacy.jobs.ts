import type { Job } from '../../platform/jobs.ts'
import { workOnExports } from './exports/work-on-exports.ts'
import { performOutstanding } from './requests/perform-request.ts'
import { tellAnswers } from './requests/tell-answers.ts'
import { keepNoLonger } from './retention/keep-no-longer.ts'

export const privacyJobs: Job[] = [
  { name: 'work-on-exports', every: '10 seconds', run: workOnExports },
  { name: 'perform-privacy-requests', every: '1 minutes', run: performOutstanding },
  { name: 'tell-privacy-answers', every: '10 seconds', run: tellAnswers },
  { name: 'keep-no-longer', every: '24 hours', run: keepNoLonger },
]
