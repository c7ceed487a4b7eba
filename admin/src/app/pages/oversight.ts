import { contract } from '@huisheng/contract'
import type { Page } from './page'

/** What was asked about personal data, and what was done with it. */
export const oversight: Page[] = [
  {
    path: '/privacy-requests',
    title: '个人信息请求',
    icon: 'privacy',
    access: contract.privacy.requests.access,
    load: async () => (await import('../../features/privacy/requests-page')).PrivacyRequestsPage,
  },
  {
    path: '/exports',
    title: '登记导出',
    icon: 'exports',
    access: contract.privacy.exports.access,
    load: async () => (await import('../../features/privacy/exports-page')).ExportsPage,
  },
  {
    path: '/audit',
    title: '使用记录',
    icon: 'audit',
    access: contract.audit.list.access,
    load: async () => (await import('../../features/audit/audit-page')).AuditPage,
  },
]
