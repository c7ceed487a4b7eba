import type { NoticeView } from '@huisheng/contract'
import { Text, View } from '@tarojs/components'
import { stopPullDownRefresh, useDidShow, usePullDownRefresh, useReachBottom } from '@tarojs/taro'
import { signInUrl } from '../../features/accounts/require-sign-in'
import { markRead, refreshUnread, useUnread } from '../../features/notices/unread'
import { useNotices } from '../../features/notices/use-notices'
import { openAbout } from '../../features/notices/open-about'
import { sayTime } from '../../features/times'
import { useAct } from '../../features/use-act'
import { goTo } from '../../platform/navigate'
import { Pressable } from '../../platform/pressable'
import { useMe } from '../../state/session'
import { Button } from '../../ui/button'
import { classes } from '../../ui/classes'
import { Empty } from '../../ui/empty'
import { ErrorState } from '../../ui/error-state'
import { MoreButton } from '../../ui/more-button'
import { NoticeBar } from '../../ui/notice-bar'
import { Page } from '../../ui/page'
import { Skeleton } from '../../ui/skeleton'
import './notices.scss'

const NoticeCard = ({ notice, onOpen }: { notice: NoticeView; onOpen: () => void }) => (
  <Pressable
    className={classes('notice', !notice.readAt && 'notice--unread')}
    label={`${notice.readAt ? '' : '未读，'}${notice.title}，${notice.text}`}
    onPress={onOpen}
  >
    <View className="notice__dot" />
    <View className="notice__main">
      <Text className="notice__title">{notice.title}</Text>
      <Text className="notice__text">{notice.text}</Text>
      <Text className="notice__time">{sayTime(notice.at)}</Text>
    </View>
  </Pressable>
)

const Notices = () => {
  const me = useMe()
  const unread = useUnread()
  const { items, trouble, loading, hasMore, reload, refresh, more } = useNotices()
  const deed = useAct()
  useDidShow(() => void Promise.all([refresh(), refreshUnread()]))
  usePullDownRefresh(() => void Promise.all([reload(), refreshUnread()]).finally(() => stopPullDownRefresh()))
  useReachBottom(() => void more())

  const read = (noticeIds?: string[]) =>
    deed.act(async () => {
      await markRead(noticeIds)
      await reload()
    })
  const open = (notice: NoticeView) => {
    if (!notice.readAt) void read([notice.id])
    openAbout(me, notice.about)
  }
  return (
    <Page title="消息" tab="notices" unread={unread}>
      {unread > 0 && (
        <View className="stack" style={{ marginBottom: '12px' }}>
          <Button tone="soft" icon="check" loading={deed.busy} onPress={() => void read()}>
            {unread} 条未读，全部标为已读
          </Button>
        </View>
      )}
      {deed.trouble && <NoticeBar tone="bad">{deed.trouble.text}</NoticeBar>}
      {!me && (
        <Empty
          icon="bell"
          title="登录后查看消息"
          text="您上报的事每走一步，都会在这里告诉您"
          action={
            <Button tone="primary" onPress={() => goTo(signInUrl)}>
              登录
            </Button>
          }
        />
      )}
      {items?.map((notice) => (
        <NoticeCard key={notice.id} notice={notice} onOpen={() => open(notice)} />
      ))}
      {items?.length === 0 && <Empty icon="bell" title="还没有消息" text="上报后，每一步进展都会出现在这里" />}
      {loading && !items && <Skeleton />}
      {trouble && <ErrorState text={trouble.text} offline={trouble.offline} onRetry={() => void reload()} />}
      {items && hasMore && <MoreButton loading={loading} onPress={() => void more()} />}
    </Page>
  )
}

export default Notices
