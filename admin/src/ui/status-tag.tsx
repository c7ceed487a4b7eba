import { kindNames, type ReportKind, type ReportStatus, statusNames } from '@huisheng/contract'

export const StatusTag = ({ status }: { status: ReportStatus }) => (
  <span className={`tag status-${status}`}>{statusNames[status]}</span>
)

export const KindTag = ({ kind }: { kind: ReportKind }) => (
  <span className={kind === 'tip_off' ? 'tag tag-tip' : 'tag tag-plain'}>{kindNames[kind]}</span>
)
