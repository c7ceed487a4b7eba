import { contract } from '@huisheng/contract'
import type { Page } from './page'

/** Cases: what was reported, and who handles it. */
export const work: Page[] = [
  {
    path: '/desk',
    title: '派遣台',
    icon: 'desk',
    access: contract.reports.file.access,
    load: async () => (await import('../../features/desk/desk-page')).DeskPage,
  },
  {
    path: '/queue',
    title: '我的工单',
    icon: 'queue',
    access: contract.reports.queue.access,
    load: async () => (await import('../../features/reports/queue-page')).QueuePage,
  },
  {
    path: '/reports',
    title: '事件',
    icon: 'reports',
    access: contract.reports.board.access,
    load: async () => (await import('../../features/reports/board-page')).BoardPage,
  },
  {
    path: '/reports/:reportId',
    title: '事件详情',
    access: contract.reports.detail.access,
    load: async () => (await import('../../features/reports/report-page')).ReportPage,
  },
  {
    path: '/tip-offs',
    title: '举报台',
    icon: 'tipOffs',
    access: contract.tipOffs.desk.access,
    load: async () => (await import('../../features/tip-offs/desk-page')).TipOffDeskPage,
  },
  {
    path: '/tip-offs/:reportId',
    title: '举报详情',
    access: contract.tipOffs.case.access,
    load: async () => (await import('../../features/tip-offs/tip-off-page')).TipOffPage,
  },
]
