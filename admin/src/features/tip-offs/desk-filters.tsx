import { outcomeNames, ReportStatus, statusNames, tipOffOutcomes } from '@huisheng/contract'
import { Button, Input, Select } from 'antd'
import { useAreaOptions } from '../catalogue/use-options'
import type { Change, Filter, FilterKey } from './desk-filter'

type Props = { filter: Filter; onChange: (change: Change) => void; onClear: () => void }

const statuses = ReportStatus.options.map((value) => ({ value, label: statusNames[value] }))
const outcomes = tipOffOutcomes.map((value) => ({ value, label: outcomeNames[value] }))
const toggles = [
  { key: 'unread', name: '有未读留言' },
  { key: 'held', name: '暂留' },
  { key: 'aboutStaff', name: '涉及工作人员' },
] as const

const Toggle = ({ name, pressed, onToggle }: { name: string; pressed: boolean; onToggle: () => void }) => (
  <button type="button" className="tip-off-toggle" aria-pressed={pressed} onClick={onToggle}>
    {name}
  </button>
)

export const DeskFilters = ({ filter, onChange, onClear }: Props) => {
  const areas = useAreaOptions()
  const pick = (key: FilterKey) => (value?: string) => onChange({ [key]: value })
  const common = { allowClear: true, popupMatchSelectWidth: false }
  return (
    <div className="board-filters" role="search">
      <Input.Search
        key={filter.q}
        className="board-search"
        aria-label="搜索案号、内容或地点"
        placeholder="案号、内容或地点"
        defaultValue={filter.q}
        maxLength={60}
        allowClear
        onSearch={(words) => onChange({ q: words.trim() })}
      />
      {toggles.map(({ key, name }) => (
        <Toggle
          key={key}
          name={name}
          pressed={filter[key] === 'true'}
          onToggle={() => onChange({ [key]: filter[key] === 'true' ? undefined : 'true' })}
        />
      ))}
      <Select
        {...common}
        aria-label="状态"
        placeholder="状态"
        options={statuses}
        value={filter.status}
        onChange={pick('status')}
      />
      <Select
        {...common}
        aria-label="结果"
        placeholder="结果"
        options={outcomes}
        value={filter.outcome}
        onChange={pick('outcome')}
      />
      <Select
        {...common}
        aria-label="区域"
        placeholder="区域"
        showSearch={{ optionFilterProp: 'label' }}
        options={areas}
        value={filter.areaId}
        onChange={pick('areaId')}
      />
      {Object.keys(filter).length > 0 && (
        <Button type="link" onClick={onClear}>
          清除筛选
        </Button>
      )}
    </div>
  )
}
