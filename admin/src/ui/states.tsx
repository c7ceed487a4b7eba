import type { UseQueryResult } from '@tanstack/react-query'
import { Button, Skeleton } from 'antd'
import type { ReactNode } from 'react'
import { isProblem, wayOutOf, wordsOf } from '../app/problem'
import { Icon } from './icon'
import './states.css'

export const Loading = ({ rows = 4 }: { rows?: number }) => (
  <div className="state-loading" role="status" aria-label="正在加载">
    <Skeleton active title={false} paragraph={{ rows }} />
  </div>
)

export const ErrorState = ({ error, onRetry }: { error: unknown; onRetry: () => void }) => {
  const wayOut = wayOutOf(error)
  return (
    <div className="state" role="alert">
      <span className="state-mark state-mark-bad">
        <Icon name="warn" size={26} />
      </span>
      <p className="state-title">{wordsOf(error)}</p>
      {wayOut && <p className="state-hint">{wayOut}</p>}
      <Button onClick={onRetry}>{isProblem(error, 'pledge_required') ? '去签署' : '重试'}</Button>
    </div>
  )
}

type Blank = { title: string; hint?: string; action?: ReactNode }

export const Empty = ({ title, hint, action }: Blank) => (
  <div className="state">
    <span className="state-mark">
      <Icon name="check" size={26} />
    </span>
    <p className="state-title">{title}</p>
    {hint && <p className="state-hint">{hint}</p>}
    {action}
  </div>
)

type Loaded<T> = {
  query: UseQueryResult<T>
  rows?: number
  empty?: (data: T) => ReactNode | false
  children: (data: T) => ReactNode
}

/** The four states of everything that is read: loading, failed with a retry, empty, content. */
export const Loaded = <T,>({ query, rows, empty, children }: Loaded<T>) => {
  if (query.data !== undefined) return (empty && empty(query.data)) || children(query.data)
  if (query.isError) return <ErrorState error={query.error} onRetry={() => void query.refetch()} />
  return <Loading rows={rows} />
}
