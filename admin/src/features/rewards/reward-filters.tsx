import { RewardStatus, rewardStatusNames, ShareStatus, shareStatusNames } from '@huisheng/contract'
import { Button, Select } from 'antd'
import { byKey, useSchemes } from '../schemes/use-schemes'
import type { Change, Filter } from './reward-filter'

type Props = { filter: Filter; onChange: (change: Change) => void; onClear: () => void }

const statuses = RewardStatus.options.map((value) => ({ value, label: rewardStatusNames[value] }))
const shareStatuses = ShareStatus.options.map((value) => ({ value, label: shareStatusNames[value] }))
const toggles = [
  { key: 'forMe', name: '待我办理' },
  { key: 'appealed', name: '有异议' },
] as const

export const RewardFilters = ({ filter, onChange, onClear }: Props) => {
  const schemes = byKey(useSchemes().data ?? []).map(({ key, versions: [newest] }) => ({
    value: key,
    label: newest?.name ?? key,
  }))
  const common = { allowClear: true, popupMatchSelectWidth: false }
  return (
    <div className="reward-filters" role="search">
      {toggles.map(({ key, name }) => (
        <button
          key={key}
          type="button"
          className="reward-toggle"
          aria-pressed={filter[key] === 'true'}
          onClick={() => onChange({ [key]: filter[key] === 'true' ? undefined : 'true' })}
        >
          {name}
        </button>
      ))}
      <Select
        {...common}
        aria-label="奖励状态"
        placeholder="奖励状态"
        options={statuses}
        value={filter.status}
        onChange={(status?: string) => onChange({ status })}
      />
      <Select
        {...common}
        aria-label="份额状态"
        placeholder="份额状态"
        options={shareStatuses}
        value={filter.shareStatus}
        onChange={(shareStatus?: string) => onChange({ shareStatus })}
      />
      <Select
        {...common}
        aria-label="奖励办法"
        placeholder="奖励办法"
        options={schemes}
        value={filter.schemeKey}
        onChange={(schemeKey?: string) => onChange({ schemeKey })}
      />
      {Object.keys(filter).length > 0 && (
        <Button type="link" onClick={onClear}>
          清除筛选
        </Button>
      )}
    </div>
  )
}
