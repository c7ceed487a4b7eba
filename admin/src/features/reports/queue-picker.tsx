import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Input, Spin } from 'antd'
import { type KeyboardEvent, useDeferredValue, useEffect, useId, useState } from 'react'
import { useApi } from '../../app/api'
import { wordsOf } from '../../app/problem'
import './queue-picker.css'

const kindWords: Record<string, string> = {
  grid: '网格',
  leader: '网格长',
  department: '部门',
  desk: '派遣台',
  check: '核查',
}

type Props = { id?: string; reportId: string; value?: string; onChange?: (key: string) => void }

/** Where a case may go: the suggested queues at once, others by name. Arrow keys choose, Enter goes on. */
export const QueuePicker = ({ id, reportId, value, onChange }: Props) => {
  const api = useApi()
  const listId = useId()
  const [words, setWords] = useState('')
  const q = useDeferredValue(words.trim())
  const found = useQuery({
    queryKey: ['queues', reportId, q],
    queryFn: () => api.reports.queues({ query: { q, reportId } }),
    placeholderData: keepPreviousData,
  })
  const options = found.data ?? []
  const at = options.findIndex(({ key }) => key === value)

  useEffect(() => {
    if (at >= 0) document.getElementById(`${listId}-${at}`)?.scrollIntoView({ block: 'nearest' })
  }, [listId, at])

  const step = (event: KeyboardEvent) => {
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (!by || options.length === 0) return
    event.preventDefault()
    const next = options[Math.min(Math.max(at + by, 0), options.length - 1)]
    if (next) onChange?.(next.key)
  }

  return (
    <div className="queue-picker">
      <Input
        id={id}
        role="combobox"
        aria-expanded
        aria-controls={listId}
        aria-activedescendant={at >= 0 ? `${listId}-${at}` : undefined}
        autoComplete="off"
        placeholder={'网格、部门或人名，↑↓ 选择'}
        value={words}
        suffix={found.isFetching ? <Spin size="small" /> : <span />}
        onChange={({ target }) => setWords(target.value)}
        onKeyDown={step}
      />
      <ul id={listId} role="listbox" aria-label="可派往的队列">
        {options.map(({ key, kind, name }, index) => (
          <li
            key={key}
            id={`${listId}-${index}`}
            role="option"
            aria-selected={key === value}
            onClick={() => onChange?.(key)}
          >
            <span className="tag">{kindWords[kind]}</span>
            {name}
          </li>
        ))}
      </ul>
      {found.isError && <p className="queue-picker-none">{wordsOf(found.error)}</p>}
      {found.isSuccess && options.length === 0 && <p className="queue-picker-none">没有这样的队列，换个词再找</p>}
    </div>
  )
}
