import type { Job } from '../../platform/jobs.ts'
import { giveBackLeft, undoUnfinished } from './undo-batch.ts'
import { workOnPayments } from './work-on-payments.ts'

export const paymentJobs: Job[] = [
  { name: 'work-on-payments', every: '10 seconds', run: workOnPayments },
  { name: 'undo-unfinished-batches', every: '5 minutes', run: undoUnfinished },
  { name: 'give-back-payments', every: '1 hours', run: giveBackLeft },
]
