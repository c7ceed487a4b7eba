import type { BuildingRef } from '@huisheng/contract'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Checkbox, Select } from 'antd'
import { useDeferredValue, useState } from 'react'
import { useApi } from '../../app/api'

type Props = {
  id?: string
  candidates: BuildingRef[]
  value?: string[]
  onChange?: (buildingIds: string[]) => void
}

/** Found by name, among all the buildings of one’s areas. */
const AddBuilding = ({ id, onAdd }: { id?: string; onAdd: (building: BuildingRef) => void }) => {
  const api = useApi()
  const [words, setWords] = useState('')
  const q = useDeferredValue(words.trim())
  const found = useQuery({
    queryKey: ['buildings', 'options', q],
    queryFn: () => api.addresses.searchBuildings({ query: { q, limit: 20 } }),
    enabled: q !== '',
    placeholderData: keepPreviousData,
  })
  const buildings = q ? (found.data?.items ?? []) : []
  return (
    <Select
      id={id}
      aria-label="再加一栋楼"
      placeholder="再加一栋楼：输入名称或路名"
      value={null}
      options={buildings.map((one) => ({ value: one.id, label: `${one.name} · ${one.address}` }))}
      showSearch={{ filterOption: false, onSearch: setWords, searchValue: words }}
      notFoundContent={found.isError ? '没有取到，请稍后再试' : q ? '没有找到' : null}
      onChange={(chosenId: string | null) => {
        const chosen = buildings.find((one) => one.id === chosenId)
        if (chosen) onAdd(chosen)
        setWords('')
      }}
    />
  )
}

/** The buildings asked for or held, each to be granted or not, and room for others. */
export const ScopePicker = ({ id, candidates, value = [], onChange }: Props) => {
  const [added, setAdded] = useState<BuildingRef[]>([])
  const shown = [...candidates, ...added.filter((one) => !candidates.some((known) => known.id === one.id))]
  const add = (building: BuildingRef) => {
    setAdded((before) => (before.some((one) => one.id === building.id) ? before : [...before, building]))
    if (!value.includes(building.id)) onChange?.([...value, building.id])
  }
  return (
    <div className="scope-picker">
      <div className="scope-choices" role="group" aria-label="楼栋">
        {shown.map(({ id: buildingId, name, address }) => (
          <Checkbox
            key={buildingId}
            checked={value.includes(buildingId)}
            onChange={({ target }) =>
              onChange?.(target.checked ? [...value, buildingId] : value.filter((one) => one !== buildingId))
            }
          >
            {name}
            <small className="muted">{address}</small>
          </Checkbox>
        ))}
      </div>
      <AddBuilding id={id} onAdd={add} />
    </div>
  )
}
