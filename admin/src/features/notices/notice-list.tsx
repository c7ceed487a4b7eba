import type { NoticeView } from '@huisheng/contract'
import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query'
import { Button } from 'antd'
import { Link } from 'react-router'
import { useApi } from '../../app/api'
import { Empty, ErrorState, Loading } from '../../ui/states'
import { agoWords } from '../../ui/time'
import { useNow } from '../../ui/use-now'

type Row = { notice: NoticeView; now: number; onRead: () => void }

const addressOf = ({ about }: NoticeView) => {
  if (about?.noun === 'report') return `/reports/${about.id}`
  if (about?.noun === 'reward') return `/rewards/${about.id}`
  return about?.noun === 'unsealing' ? '/unsealings' : null
}

const NoticeRow = ({ notice, now, onRead }: Row) => {
  const content = (
    <>
      <b>{notice.title}</b>
      <span>{notice.text}</span>
      <small>{agoWords(notice.at, now)}</small>
    </>
  )
  const className = notice.readAt ? 'notice' : 'notice notice-unread'
  const address = addressOf(notice)
  return address ? (
    <Link className={className} to={address} onClick={onRead}>
      {content}
    </Link>
  ) : (
    <div className={className}>{content}</div>
  )
}

const useRead = () => {
  const api = useApi()
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: (noticeIds?: string[]) => api.notices.read({ body: { noticeIds } }),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: ['notices'] }),
  })
}

export const NoticeList = ({ unread, onGo }: { unread: number; onGo: () => void }) => {
  const api = useApi()
  const now = useNow()
  const read = useRead()
  const list = useInfiniteQuery({
    queryKey: ['notices', 'list'],
    queryFn: ({ pageParam }) => api.notices.list({ query: { cursor: pageParam } }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next ?? undefined,
    staleTime: 0,
  })
  const notices = list.data?.pages.flatMap(({ items }) => items) ?? []
  return (
    <section className="notices" aria-label="消息">
      <header>
        <b>消息</b>
        {unread > 0 && (
          <Button type="link" size="small" loading={read.isPending} onClick={() => read.mutate(undefined)}>
            全部已读
          </Button>
        )}
      </header>
      {list.isPending && <Loading />}
      {list.isError && <ErrorState error={list.error} onRetry={() => void list.refetch()} />}
      {list.isSuccess && notices.length === 0 && <Empty title="没有消息" hint="有新的工单或进展时，会在这里告诉您。" />}
      {notices.map((notice) => (
        <NoticeRow
          key={notice.id}
          notice={notice}
          now={now}
          onRead={() => {
            if (!notice.readAt) read.mutate([notice.id])
            onGo()
          }}
        />
      ))}
      {list.hasNextPage && (
        <Button type="text" block loading={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
          更早的消息
        </Button>
      )}
    </section>
  )
}
