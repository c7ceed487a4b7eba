import type { Job } from '../../platform/jobs.ts'
import { renewAreas } from './renew-areas.ts'
import { tellOrganisationNews } from './tell-news.ts'

export const organisationJobs: Job[] = [
  { name: 'tell-organisation-news', every: '10 seconds', run: tellOrganisationNews },
  { name: 'renew-organisation-areas', every: '1 hours', run: async () => void (await renewAreas()) },
]
