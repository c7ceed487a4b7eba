import type { Me } from '@huisheng/contract'
import { View } from '@tarojs/components'
import {
  nextTick,
  pageScrollTo,
  stopPullDownRefresh,
  useDidShow,
  usePullDownRefresh,
  useReachBottom,
} from '@tarojs/taro'
import { hasQueue, isVerifier } from '../../../../features/accounts/case-staff'
import { signInUrl } from '../../../../features/accounts/require-sign-in'
import { subscribe } from '../../../../features/notices/subscribe'
import { sayTime } from '../../../../features/times'
import { useAct } from '../../../../features/use-act'
import { goTo } from '../../../../platform/navigate'
import { useOnline } from '../../../../state/online'
import { useMe } from '../../../../state/session'
import { Button } from '../../../../ui/button'
import { Empty } from '../../../../ui/empty'
import { ErrorState } from '../../../../ui/error-state'
import { MoreButton } from '../../../../ui/more-button'
import { NoticeBar } from '../../../../ui/notice-bar'
import { Page } from '../../../../ui/page'
import { Skeleton } from '../../../../ui/skeleton'
import { Tabs } from '../../../../ui/tabs'
import { Arrivals } from '../../queue/arrivals'
import { findHere, useHere } from '../../queue/here'
import { cardId, QueueCard } from '../../queue/queue-card'
import { useQueuePage } from '../../queue/use-queue-page'
import { TasksRow } from '../../tasks/tasks-row'

const Stale = ({ since }: { since: string | null }) => {
  const online = useOnline()
  if (online && !since) return null
  return (
    <NoticeBar tone="warn" icon="offline">
      {online ? '暂时连不上服务器' : '现在没有网络'}
      {since ? `，看到的是 ${sayTime(since)} 的工单` : '，看到的可能不是最新的'}
    </NoticeBar>
  )
}

/** Below the bar and the tabs; where the page cannot scroll there, it stays. */
const scrollToCase = (reportId: string) =>
  void pageScrollTo({ selector: `#${cardId(reportId)}`, offsetTop: -120, duration: 200 }).catch(() => undefined)

const Queue = ({ me }: { me: Me }) => {
  const queue = useQueuePage(me.role)
  const here = useHere()
  const finding = useAct()
  useDidShow(() => void queue.refresh())
  usePullDownRefresh(() => void queue.reload().finally(() => stopPullDownRefresh()))
  useReachBottom(() => void queue.more())

  const showArrived = async () => {
    void subscribe(['new_case'])
    const [first] = queue.arrived
    await queue.showArrived(queue.arrived)
    if (first) nextTick(() => scrollToCase(first.id))
  }
  const { rows, trouble } = queue
  return (
    <>
      {queue.tabs.length > 1 && <Tabs label="工单" tabs={queue.tabs} value={queue.tab.value} onChange={queue.choose} />}
      <Stale since={queue.behindSince} />
      {finding.trouble && <NoticeBar tone="warn">{finding.trouble.text}</NoticeBar>}
      {rows && rows.length > 0 && (
        <View className="queue-bar">
          <View>最早到期的在最前</View>
          <Button tone="plain" icon="target" loading={finding.busy} onPress={() => void finding.act(findHere)}>
            {here ? '更新我的位置' : '看离我多远'}
          </Button>
        </View>
      )}
      {trouble && rows && <NoticeBar tone="warn">没能刷新：{trouble.text}</NoticeBar>}
      {rows?.map(({ row, gone, isNew }) => (
        <QueueCard key={row.id} row={row} here={here} gone={gone} isNew={isNew} withQueue={queue.several} />
      ))}
      {rows?.length === 0 && !queue.hasMore && (
        <Empty
          icon="check"
          title={queue.tab.value === 'all' ? '手上没有工单' : `没有${queue.tab.title}的工单`}
          text="新工单来了会在这里提示，也会发消息给您"
          action={
            <Button tone="soft" icon="refresh" loading={queue.loading} onPress={() => void queue.reload()}>
              再看一次
            </Button>
          }
        />
      )}
      {!rows &&
        (trouble ? (
          <ErrorState text={trouble.text} offline={trouble.offline} onRetry={() => void queue.reload()} />
        ) : (
          <Skeleton cards={4} />
        ))}
      {rows && queue.hasMore && <MoreButton loading={queue.loading} onPress={() => void queue.more()} />}
      <Arrivals count={queue.arrived.length} onShow={() => void showArrived()} />
    </>
  )
}

const QueuePage = () => {
  const me = useMe()
  return (
    <Page title="我的工单">
      {me && isVerifier(me) && <TasksRow key={`tasks:${me.id}`} />}
      {me && hasQueue(me) && <Queue key={me.id} me={me} />}
      {me && !hasQueue(me) && <Empty icon="work" title="您没有工单" text="这里给网格员和办理人员使用" />}
      {!me && (
        <Empty
          icon="user"
          title="登录后查看工单"
          text="用工作人员的用户名和密码登录"
          action={
            <Button tone="primary" onPress={() => goTo(signInUrl)}>
              登录
            </Button>
          }
        />
      )}
    </Page>
  )
}

export default QueuePage
