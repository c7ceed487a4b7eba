import { stopPullDownRefresh, useDidShow, usePullDownRefresh, useReachBottom } from '@tarojs/taro'
import { signInUrl } from '../../../../features/accounts/require-sign-in'
import { newTipOffUrl, openByCodeUrl, showTipOff } from '../../../../features/tip-offs/open-tip-off'
import { openMine } from '../../../../features/tip-offs/opened'
import { useMyTipOffs } from '../../../../features/tip-offs/use-my-tip-offs'
import { useAct } from '../../../../features/use-act'
import { goTo } from '../../../../platform/navigate'
import { useMe } from '../../../../state/session'
import { Button } from '../../../../ui/button'
import { Cell } from '../../../../ui/cell'
import { Empty } from '../../../../ui/empty'
import { ErrorState } from '../../../../ui/error-state'
import { Group } from '../../../../ui/group'
import { MoreButton } from '../../../../ui/more-button'
import { NoticeBar } from '../../../../ui/notice-bar'
import { Page } from '../../../../ui/page'
import { Skeleton } from '../../../../ui/skeleton'
import { TipOffCard } from '../../view/tip-off-card'

const List = () => {
  const { items, trouble, loading, hasMore, reload, refresh, more } = useMyTipOffs()
  const opening = useAct()
  useDidShow(() => void refresh())
  usePullDownRefresh(() => void reload().finally(() => stopPullDownRefresh()))
  useReachBottom(() => void more())
  const open = (number: string) =>
    opening.act(async () => {
      await openMine(number)
      showTipOff()
    })
  return (
    <>
      {opening.trouble && <NoticeBar tone="bad">{opening.trouble.text}</NoticeBar>}
      {items?.map((row) => (
        <TipOffCard key={row.id} row={row} onOpen={() => void open(row.number)} />
      ))}
      {items?.length === 0 && (
        <Empty
          icon="shield"
          title="还没有用本账号举报过"
          text="匿名举报的不在这里，请凭编码查询"
          action={
            <Button tone="primary" onPress={() => goTo(newTipOffUrl)}>
              我要举报
            </Button>
          }
        />
      )}
      {loading && !items && <Skeleton />}
      {trouble && <ErrorState text={trouble.text} offline={trouble.offline} onRetry={() => void reload()} />}
      {items && hasMore && <MoreButton loading={loading} onPress={() => void more()} />}
    </>
  )
}

const MyTipOffs = () => {
  const me = useMe()
  return (
    <Page title="我的举报">
      {me ? (
        <List key={me.id} />
      ) : (
        <Empty
          icon="user"
          title="登录后查看"
          text="用账号或实名举报的都在这里；匿名举报的请凭编码查询"
          action={
            <Button tone="primary" onPress={() => goTo(signInUrl)}>
              登录
            </Button>
          }
        />
      )}
      <Group>
        <Cell icon="search" title="凭编码查询进展" text="匿名举报过的" onPress={() => goTo(openByCodeUrl)} />
      </Group>
    </Page>
  )
}

export default MyTipOffs
