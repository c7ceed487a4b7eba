import { outcomeNames, statusNames, type Outcome, type ReportStatus, type TipOffMode } from '@huisheng/contract'
import type { IconName } from '../../ui/icon'

export const modeLook: Record<TipOffMode, { icon: IconName; text: string }> = {
  anonymous: { icon: 'shield', text: '不登录，不留名' },
  bound: { icon: 'user', text: '用本账号，查看最方便' },
  real_name: { icon: 'edit', text: '写明您是谁，可几人联名' },
}

export const headlineOf = ({ status, outcome }: { status: ReportStatus; outcome: Outcome | null }) =>
  status === 'closed' && outcome ? outcomeNames[outcome] : statusNames[status]
