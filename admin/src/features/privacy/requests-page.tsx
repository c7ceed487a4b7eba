import { PrivacyRequestStatus } from '@huisheng/contract'
import { Button } from 'antd'
import { useSearchParams } from 'react-router'
import { MoreButton } from '../../ui/more-button'
import { Empty, ErrorState, Loading } from '../../ui/states'
import { RequestCard } from './request-card'
import { requestStatusNames } from './request-words'
import { usePrivacyRequests } from './use-privacy'
import '../reports/board.css'
import './privacy.css'

export const PrivacyRequestsPage = () => {
  const [search, setSearch] = useSearchParams()
  const status = PrivacyRequestStatus.catch('open').parse(search.get('status'))
  const list = usePrivacyRequests(status)
  const requests = list.data?.pages.flatMap(({ items }) => items) ?? []
  return (
    <div className="page">
      <div className="page-head">
        <h1>个人信息请求</h1>
        <span className="muted">居民要求更正、删除或撤回同意，按期答复：照办，或说明法律依据。</span>
        <span className="spring" />
        <Button loading={list.isRefetching} onClick={() => void list.refetch()}>
          刷新
        </Button>
      </div>
      <section className="card" aria-busy={list.isPlaceholderData}>
        <div className="board-tabs" role="group" aria-label="按状态查看">
          {PrivacyRequestStatus.options.map((one) => (
            <button
              key={one}
              type="button"
              aria-pressed={one === status}
              onClick={() => setSearch(one === 'open' ? {} : { status: one })}
            >
              {requestStatusNames[one]}
            </button>
          ))}
        </div>
        {list.isPending && <Loading rows={8} />}
        {list.isError && requests.length === 0 && <ErrorState error={list.error} onRetry={() => void list.refetch()} />}
        {list.isSuccess && requests.length === 0 && (
          <Empty
            title={status === 'open' ? '没有待答复的请求' : `没有${requestStatusNames[status]}的请求`}
            hint="居民在小程序「我的信息」里提出后，会出现在这里。"
          />
        )}
        {requests.length > 0 && (
          <ul className="requests" aria-label="请求">
            {requests.map((request) => (
              <RequestCard key={request.id} request={request} />
            ))}
          </ul>
        )}
        <MoreButton list={list} />
      </section>
    </div>
  )
}
