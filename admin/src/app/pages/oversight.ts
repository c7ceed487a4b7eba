import { contract } from '@huisheng/contract'
import type { Page } from './page'

/** Who was suspected or unsealed, what was asked about personal data, and what was done with it. */
export const oversight: Page[] = [
  {
    path: '/tip-off-signals',
    title: '滥用嫌疑',
    icon: 'signals',
    access: contract.tipOffs.signals.access,
    load: async () => (await import('../../features/tip-offs/signals-page')).SignalsPage,
  },
  {
    path: '/unsealings',
    title: '启封记录',
    icon: 'unsealings',
    access: contract.vault.list.access,
    load: async () => (await import('../../features/vault/unsealings-page')).UnsealingsPage,
  },
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
