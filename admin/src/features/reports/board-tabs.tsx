import { type contract, type Output, statusNames } from '@huisheng/contract'
import type { Tab } from './board-filter'

export type Counts = Output<typeof contract.reports.counts>

const nameOf = (tab: Tab) => (tab === 'atDesk' ? '待派遣' : tab === 'all' ? '全部' : statusNames[tab])

const countOf = (counts: Counts, tab: Tab) => {
  if (tab === 'atDesk') return counts.atDesk
  if (tab === 'all') return Object.values(counts.byStatus).reduce((sum, count) => sum + count, 0)
  return counts.byStatus[tab] ?? 0
}

type Props = { tabs: Tab[]; open: Tab | null; counts?: Counts; onOpen: (tab: Tab) => void }

export const BoardTabs = ({ tabs, open, counts, onOpen }: Props) => (
  <div className="board-tabs" role="group" aria-label="按状态查看">
    {tabs.map((tab) => (
      <button key={tab} type="button" aria-pressed={tab === open} onClick={() => onOpen(tab)}>
        {nameOf(tab)}
        {counts && <span className="count numeric">{countOf(counts, tab)}</span>}
      </button>
    ))}
  </div>
)
