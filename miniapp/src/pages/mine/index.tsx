import { useEffect, useState } from 'react'
import { stopPullDownRefresh, useDidShow, usePullDownRefresh, useReachBottom } from '@tarojs/taro'
import { signInUrl } from '../../features/accounts/require-sign-in'
import { DraftCard } from '../../features/drafts/draft-card'
import { useDrafts } from '../../features/drafts/drafts'
import { OutboxBar } from '../../features/drafts/outbox-bar'
import { sentByItself } from '../../features/drafts/outbox'
import { useUnread } from '../../features/notices/unread'
import { newReportUrl, openReport } from '../../features/reports/open-report'
import { ReportCard } from '../../features/reports/report-card'
import { useMyReports } from '../../features/reports/use-my-reports'
import { myTipOffsUrl } from '../../features/tip-offs/open-tip-off'
import { goTo } from '../../platform/navigate'
import { useMe } from '../../state/session'
import { useStore } from '../../state/store'
import { Button } from '../../ui/button'
import { Cell } from '../../ui/cell'
import { Empty } from '../../ui/empty'
import { ErrorState } from '../../ui/error-state'
import { Group } from '../../ui/group'
import { MoreButton } from '../../ui/more-button'
import { Page } from '../../ui/page'
import { Skeleton } from '../../ui/skeleton'
import { Tabs } from '../../ui/tabs'

const scopes = [
  { value: 'open', title: '办理中' },
  { value: 'ended', title: '已办结' },
] as const

const Mine = () => {
  const me = useMe()
  const drafts = useDrafts()
  const [scope, setScope] = useState<'open' | 'ended'>('open')
  const { items, trouble, loading, hasMore, reload, refresh, more } = useMyReports(scope)
  const sent = useStore(sentByItself)
  useDidShow(() => void refresh())
  useEffect(() => void (sent > 0 && reload()), [sent, reload])
  usePullDownRefresh(() => void reload().finally(() => stopPullDownRefresh()))
  useReachBottom(() => void more())

  const shownDrafts = scope === 'open' ? drafts : []
  return (
    <Page title="我的上报" tab="mine" unread={useUnread()}>
      <Tabs label="办理情况" tabs={scopes} value={scope} onChange={setScope} />
      <OutboxBar />
      {shownDrafts.map((draft) => (
        <DraftCard key={draft.id} draft={draft} />
      ))}
      {!me && (
        <Empty
          icon="user"
          title="登录后查看"
          text="您上报和关注的事情都在这里"
          action={
            <Button tone="primary" onPress={() => goTo(signInUrl)}>
              登录
            </Button>
          }
        />
      )}
      {items?.map((report) => (
        <ReportCard key={report.id} report={report} onOpen={() => openReport(report.id)} />
      ))}
      {items?.length === 0 && shownDrafts.length === 0 && (
        <Empty
          title={scope === 'open' ? '没有正在办理的事' : '还没有办结的事'}
          text="看到问题，拍张照说一声，每一步都会告诉您"
          action={
            <Button tone="primary" icon="camera" onPress={() => goTo(newReportUrl)}>
              我要上报
            </Button>
          }
        />
      )}
      {loading && !items && <Skeleton />}
      {trouble && <ErrorState text={trouble.text} offline={trouble.offline} onRetry={() => void reload()} />}
      {items && hasMore && <MoreButton loading={loading} onPress={() => void more()} />}
      {me && (
        <Group>
          <Cell icon="shield" title="我的举报" text="举报的进展在这里单独查看" onPress={() => goTo(myTipOffsUrl)} />
        </Group>
      )}
    </Page>
  )
}

export default Mine
