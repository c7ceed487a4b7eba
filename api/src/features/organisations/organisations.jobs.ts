import type { Job } from '../../platform/jobs.ts'
import { tellOrganisationNews } from './tell-news.ts'

export const organisationJobs: Job[] = [
  { name: 'tell-organisation-news', every: '10 seconds', run: tellOrganisationNews },
]
