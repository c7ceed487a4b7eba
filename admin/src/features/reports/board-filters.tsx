import { type ClockColour, kindNames, ReportKind } from '@huisheng/contract'
import { Button, Input, Select } from 'antd'
import { useEffect, useState } from 'react'
import { colourNames } from '../../ui/clock-tag'
import { dayOf, endOfDay, startOfDay } from '../../ui/time'
import { matterOptionsOf, useAreaOptions, useDepartmentOptions, usePublishedMatters } from '../catalogue/use-options'
import type { Filter, FilterKey } from './board-filter'
import type { Counts } from './board-tabs'

type Change = Partial<Record<FilterKey, string | undefined>>
type Props = { filter: Filter; counts?: Counts; onChange: (change: Change) => void; onClear: () => void }

const kinds = ReportKind.options.map((kind) => ({ value: kind, label: kindNames[kind] }))

/** Follows the address, and is followed by it when the typing stops. */
const SearchBox = ({ asked, onAsk }: { asked: string; onAsk: (words: string) => void }) => {
  const [words, setWords] = useState(asked)
  useEffect(() => setWords(asked), [asked])
  return (
    <Input.Search
      className="board-search"
      aria-label="搜索案号、内容或地点"
      placeholder="案号、内容或地点"
      value={words}
      maxLength={60}
      allowClear
      onChange={({ target }) => setWords(target.value)}
      onSearch={(value) => onAsk(value.trim())}
    />
  )
}

const ColourToggle = ({
  colour,
  filter,
  counts,
  onChange,
}: { colour: Exclude<ClockColour, 'green'> } & Omit<Props, 'onClear'>) => {
  const pressed = filter.colour === colour
  const count = !filter.colour || pressed ? counts?.[colour] : undefined
  return (
    <button
      type="button"
      className={`colour-toggle clock-${colour}`}
      aria-pressed={pressed}
      onClick={() => onChange({ colour: pressed ? undefined : colour })}
    >
      <span className="clock-dot" aria-hidden />
      {colourNames[colour]}
      {count !== undefined && <b className="numeric">{count}</b>}
    </button>
  )
}

export const BoardFilters = ({ filter, counts, onChange, onClear }: Props) => {
  const matters = matterOptionsOf(usePublishedMatters().data)
  const areas = useAreaOptions()
  const departments = useDepartmentOptions()
  const pick = (key: FilterKey) => (value?: string) => onChange({ [key]: value })
  const common = { allowClear: true, popupMatchSelectWidth: false, showSearch: { optionFilterProp: 'label' } }
  return (
    <div className="board-filters" role="search">
      <SearchBox asked={filter.q ?? ''} onAsk={pick('q')} />
      <ColourToggle colour="red" {...{ filter, counts, onChange }} />
      <ColourToggle colour="amber" {...{ filter, counts, onChange }} />
      <Select
        {...common}
        aria-label="类型"
        placeholder="类型"
        options={kinds}
        value={filter.kind}
        onChange={pick('kind')}
      />
      <Select
        {...common}
        aria-label="事项"
        placeholder="事项"
        options={matters}
        value={filter.matterCode}
        onChange={pick('matterCode')}
      />
      <Select
        {...common}
        aria-label="区域"
        placeholder="区域"
        options={areas}
        value={filter.areaId}
        onChange={pick('areaId')}
      />
      <Select
        {...common}
        aria-label="部门"
        placeholder="部门"
        options={departments}
        value={filter.departmentId}
        onChange={pick('departmentId')}
      />
      <span className="board-days">
        <Input
          type="date"
          aria-label="上报日期从"
          value={filter.from && dayOf(filter.from)}
          onChange={({ target }) => onChange({ from: target.value && startOfDay(target.value) })}
        />
        –
        <Input
          type="date"
          aria-label="上报日期到"
          value={filter.until && dayOf(filter.until)}
          onChange={({ target }) => onChange({ until: target.value && endOfDay(target.value) })}
        />
      </span>
      {Object.keys(filter).length > 0 && (
        <Button type="link" onClick={onClear}>
          清除筛选
        </Button>
      )}
    </div>
  )
}
