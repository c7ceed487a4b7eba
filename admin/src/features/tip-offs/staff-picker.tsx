import { roleNames } from '@huisheng/contract'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Select } from 'antd'
import { useDeferredValue, useState } from 'react'
import { useApi } from '../../app/api'

type Option = { value: string; label: string }
type Props = { id?: string; value?: string[]; onChange?: (staffIds: string[]) => void }

/** Several members of staff, each found by name. */
export const StaffPicker = ({ id, value = [], onChange }: Props) => {
  const api = useApi()
  const [words, setWords] = useState('')
  const [chosen, setChosen] = useState<Option[]>([])
  const q = useDeferredValue(words.trim())
  const found = useQuery({
    queryKey: ['staff', 'options', 'all', q],
    queryFn: () => api.accounts.staff({ query: { q: q || undefined, limit: 50 } }),
    placeholderData: keepPreviousData,
  })
  const options =
    found.data?.items.map((one) => ({
      value: one.id,
      label: `${one.name}（${[roleNames[one.role], one.department?.name].filter(Boolean).join('，')}）`,
    })) ?? []
  const known = new Set(options.map(({ value }) => value))
  const kept = chosen.filter((one) => value.includes(one.value) && !known.has(one.value))
  return (
    <Select
      id={id}
      mode="multiple"
      maxCount={10}
      placeholder="输入姓名查找"
      value={value}
      options={[...kept, ...options]}
      loading={found.isFetching}
      showSearch={{ filterOption: false, onSearch: setWords }}
      onChange={(ids, picked) => {
        setChosen([picked ?? []].flat())
        onChange?.(ids)
      }}
      notFoundContent={found.isError ? '没有取到名单，请稍后再试' : '没有找到'}
    />
  )
}
