import type { Job } from '../../platform/jobs.ts'
import { removeOrphanAttachments } from './remove-orphan-attachments.ts'

export const attachmentJobs: Job[] = [
  { name: 'remove-orphan-attachments', every: '1 hours', run: async () => void (await removeOrphanAttachments()) },
]
