import { contract, rewardStaff } from '@huisheng/contract'
import type { Page } from './page'

/** What a true tip-off is rewarded with, by which rules, and the money for it. */
export const rewards: Page[] = [
  {
    path: '/reward-candidates',
    title: '待提奖励',
    icon: 'candidates',
    access: contract.rewards.candidates.access,
    load: async () => (await import('../../features/rewards/candidates-page')).CandidatesPage,
  },
  {
    path: '/reward-candidates/:factId',
    title: '提出奖励',
    access: contract.rewards.candidates.access,
    load: async () => (await import('../../features/rewards/propose-page')).ProposePage,
  },
  {
    path: '/rewards',
    title: '奖励审核台',
    icon: 'rewards',
    access: contract.rewards.list.access,
    load: async () => (await import('../../features/rewards/rewards-page')).RewardsPage,
  },
  {
    path: '/rewards/:rewardId',
    title: '奖励详情',
    access: contract.rewards.detail.access,
    load: async () => (await import('../../features/rewards/reward-page')).RewardPage,
  },
  {
    path: '/rewards/:rewardId/revise',
    title: '补正奖励',
    access: contract.rewards.revise.access,
    load: async () => (await import('../../features/rewards/revise-page')).ReviseRewardPage,
  },
  {
    path: '/rewards/:rewardId/audit',
    title: '奖励经过',
    access: contract.rewards.audit.access,
    load: async () => (await import('../../features/rewards/audit-page')).RewardAuditPage,
  },
  {
    path: '/payments',
    title: '支付',
    icon: 'payments',
    access: contract.payments.list.access,
    load: async () => (await import('../../features/payments/payments-page')).PaymentsPage,
  },
  {
    path: '/payment-batches',
    title: '支付批次',
    icon: 'batches',
    access: contract.payments.batches.access,
    load: async () => (await import('../../features/payments/batches-page')).BatchesPage,
  },
  {
    path: '/budgets',
    title: '预算与账本',
    icon: 'budgets',
    access: contract.ledger.budgets.access,
    load: async () => (await import('../../features/ledger/budgets-page')).BudgetsPage,
  },
  {
    path: '/budgets/:budgetId',
    title: '明细账',
    access: contract.ledger.entries.access,
    load: async () => (await import('../../features/ledger/entries-page')).EntriesPage,
  },
  {
    path: '/schemes',
    title: '奖励办法',
    icon: 'schemes',
    access: rewardStaff,
    load: async () => (await import('../../features/schemes/schemes-page')).SchemesPage,
  },
  {
    path: '/schemes/new',
    title: '起草办法',
    access: contract.schemes.add.access,
    load: async () => (await import('../../features/schemes/scheme-editor-page')).SchemeEditorPage,
  },
  {
    path: '/schemes/:schemeId',
    title: '奖励办法',
    access: rewardStaff,
    load: async () => (await import('../../features/schemes/scheme-page')).SchemePage,
  },
  {
    path: '/schemes/:schemeId/edit',
    title: '修改草稿',
    access: contract.schemes.change.access,
    load: async () => (await import('../../features/schemes/scheme-editor-page')).SchemeEditorPage,
  },
]
