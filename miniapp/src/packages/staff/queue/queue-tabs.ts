import type { ReportRow, ReportStatus, Role } from '@huisheng/contract'

/** `mine` asks the server for what this person has claimed; the others pick from all that is open by status. */
export type QueueTab = { value: string; title: string; from: 'open' | 'mine'; statuses: readonly ReportStatus[] | null }

const all: QueueTab = { value: 'all', title: '全部', from: 'open', statuses: null }
const tab = (value: string, title: string, ...statuses: ReportStatus[]): QueueTab => ({
  value,
  title,
  from: 'open',
  statuses,
})
const working = [
  tab('todo', '待接单', 'dispatched'),
  { value: 'mine', title: '处理中', from: 'mine', statuses: ['handling'] } satisfies QueueTab,
  all,
]

/** How each role looks at its queues. */
export const tabsOf = (role: Role): QueueTab[] => {
  switch (role) {
    case 'officer':
      return [tab('todo', '待受理', 'submitted', 'filed'), tab('check', '待核查', 'resolved'), all]
    case 'dispatcher':
      return [tab('todo', '待受理', 'submitted'), tab('dispatch', '待派遣', 'filed'), all]
    case 'checker':
      return [{ ...all, title: '待核查' }]
    default:
      return working
  }
}

export const isUnder = ({ statuses }: QueueTab, row: ReportRow) => !statuses || statuses.includes(row.status)
