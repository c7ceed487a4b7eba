import type { ReportAction } from '@huisheng/contract'
import { useMe } from '../../app/session'
import type { ActionValues } from './action-values'

const drafts = new Map<string, ActionValues>()

/** What a person had typed for an action on a report, kept while the page is open, even if they look at another one. */
export const useDraft = (reportId: string, action: ReportAction) => {
  const key = `${useMe().id}:${reportId}:${action}`
  return {
    read: (): ActionValues => drafts.get(key) ?? {},
    keep: ({ photoIds: _photos, ...typed }: ActionValues) => void drafts.set(key, typed),
    drop: () => void drafts.delete(key),
  }
}
