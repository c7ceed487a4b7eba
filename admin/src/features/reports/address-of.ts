import type { ReportRow } from '@huisheng/contract'

/** Where a report is read: a tip-off beside what only its desk knows. */
export const addressOf = ({ id, kind }: Pick<ReportRow, 'id' | 'kind'>) =>
  kind === 'tip_off' ? `/tip-offs/${id}` : `/reports/${id}`
