import type { ReportView } from '@huisheng/contract'
import { pageScrollTo } from '@tarojs/taro'
import { subscribe } from '../../../features/notices/subscribe'
import { useAct } from '../../../features/use-act'
import { toast } from '../../../state/toast'
import { deeds, type Deed } from './deed'
import type { DeedDraft } from './deed-draft'
import { CaseMovedOn, performDeed } from './perform-deed'

/** Does deeds to one case, one at a time; `put` shows how the case stands after, whoever moved it. */
export const useDeed = (put: (report: ReportView) => void) => {
  const { busy, trouble, act, clear } = useAct()
  const perform = (report: ReportView, deed: Deed, draft: DeedDraft) =>
    act(async () => {
      if (deed === 'claim') void subscribe(['new_case'])
      try {
        put(await performDeed(report, deed, draft))
        toast(deeds[deed].done, 'ok')
        void pageScrollTo({ scrollTop: 0, duration: 0 })
      } catch (error) {
        if (error instanceof CaseMovedOn) put(error.report)
        throw error
      }
    })
  return { busy, trouble, perform, clear }
}
