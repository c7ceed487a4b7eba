import { DeclarationKind, declarationKindNames, DeclarationStatus, declarationStatusNames } from '@huisheng/contract'
import { Button, Input, Select } from 'antd'
import { useAreaOptions } from '../catalogue/use-options'
import type { Filter, FilterKey } from './board-filter'

const statuses = DeclarationStatus.options.map((value) => ({ value, label: declarationStatusNames[value] }))
const kinds = DeclarationKind.options.map((value) => ({ value, label: declarationKindNames[value] }))

type Change = Partial<Record<FilterKey, string | undefined>>
type Props = { filter: Filter; onChange: (change: Change) => void; onClear: () => void }

export const BoardFilters = ({ filter, onChange, onClear }: Props) => {
  const areas = useAreaOptions()
  const pick = (key: FilterKey) => (value?: string) => onChange({ [key]: value })
  const common = { allowClear: true, popupMatchSelectWidth: false }
  return (
    <div className="declaration-filters" role="search">
      <Input.Search
        key={filter.number}
        className="declaration-number"
        aria-label="按申报编号查找"
        placeholder="申报编号"
        defaultValue={filter.number}
        maxLength={40}
        allowClear
        onSearch={(number) => onChange({ number: number.trim() })}
      />
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
        aria-label="申报类型"
        placeholder="申报类型"
        options={kinds}
        value={filter.kind}
        onChange={pick('kind')}
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
      {filter.dwellingId && (
        <Button onClick={() => onChange({ dwellingId: undefined })} aria-label="不再只看这套房屋">
          只看一套房屋 ✕
        </Button>
      )}
      {Object.keys(filter).length > 0 && (
        <Button type="link" onClick={onClear}>
          清除筛选
        </Button>
      )}
    </div>
  )
}
