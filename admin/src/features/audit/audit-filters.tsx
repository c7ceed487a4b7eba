import { AuditAction, auditActionNames } from '@huisheng/contract'
import { Button, Input, Select } from 'antd'
import { dayOf, endOfDay, startOfDay } from '../../ui/time'
import type { Filter, FilterKey } from './audit-filter'

const actions = AuditAction.options.map((value) => ({ value, label: auditActionNames[value] }))

type Change = Partial<Record<FilterKey, string | undefined>>
type Props = {
  filter: Filter
  /** The name of the staff member asked for, once a record has told it. */
  actorName: string | null
  onChange: (change: Change) => void
  onClear: () => void
}

export const AuditFilters = ({ filter, actorName, onChange, onClear }: Props) => (
  <div className="board-filters" role="search">
    <Select
      aria-label="操作"
      placeholder="全部操作"
      allowClear
      popupMatchSelectWidth={false}
      options={actions}
      value={filter.action}
      onChange={(action?: AuditAction) => onChange({ action })}
    />
    <Input.Search
      key={filter.subjectId}
      className="audit-subject"
      aria-label="按被查看的人员编号查找"
      placeholder="被查看的人员编号"
      defaultValue={filter.subjectId}
      maxLength={24}
      allowClear
      onSearch={(subjectId) => onChange({ subjectId: subjectId.trim() })}
    />
    <span className="board-days">
      <Input
        type="date"
        aria-label="日期从"
        value={filter.from && dayOf(filter.from)}
        onChange={({ target }) => onChange({ from: target.value && startOfDay(target.value) })}
      />
      –
      <Input
        type="date"
        aria-label="日期到"
        value={filter.until && dayOf(filter.until)}
        onChange={({ target }) => onChange({ until: target.value && endOfDay(target.value) })}
      />
    </span>
    {filter.actorId && (
      <Button onClick={() => onChange({ actorId: undefined })} aria-label="不再只看这个人的操作">
        只看 {actorName ?? '一个人'} 的操作 ✕
      </Button>
    )}
    {Object.keys(filter).length > 0 && (
      <Button type="link" onClick={onClear}>
        清除筛选
      </Button>
    )}
  </div>
)
