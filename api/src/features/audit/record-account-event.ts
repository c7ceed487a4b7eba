import type { AccountEvent } from '../accounts/on-account-event.ts'
import { recordAccess } from './record-access.ts'

export const recordAccountEvent = ({ actor, action, subjectId, what }: AccountEvent) =>
  recordAccess(actor, { action, subjectIds: [subjectId], what })
