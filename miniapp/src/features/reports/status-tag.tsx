import type { ReportStatus } from '@huisheng/contract'
import { Tag } from '../../ui/tag'
import { statusLook, statusName } from './report-words'

export const StatusTag = ({ status }: { status: ReportStatus }) => (
  <Tag tone={statusLook[status].tone} icon={statusLook[status].icon}>
    {statusName(status)}
  </Tag>
)
