import type { MyReward, TipOffRow } from '@huisheng/contract'
import { Text, View } from '@tarojs/components'
import { stopPullDownRefresh, useDidShow, usePullDownRefresh, useReachBottom } from '@tarojs/taro'
import { signInUrl } from '../../../../features/accounts/require-sign-in'
import { sayYuan } from '../../../../features/declarations/money'
import { openByCodeUrl, rewardHallUrl, showTipOff } from '../../../../features/tip-offs/open-tip-off'
import { openMine } from '../../../../features/tip-offs/opened'
import { useMyTipOffs } from '../../../../features/tip-offs/use-my-tip-offs'
import { sayTime } from '../../../../features/times'
import { useAct } from '../../../../features/use-act'
import { goTo } from '../../../../platform/navigate'
import { Pressable } from '../../../../platform/pressable'
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
import '../../../../features/reports/report-card.scss'
import './mine.scss'

type Rewarded = TipOffRow & { id: string; reward: MyReward }

const Card = ({ row, onOpen }: { row: Rewarded; onOpen: () => void }) => (
  <Pressable
    className="report-card"
    label={`${row.matterName}，${sayYuan(row.reward.amountFen)}，${row.reward.words}`}
    onPress={onOpen}
  >
    <View className="report-card__main">
      <View className="report-card__head">
        <Text className="report-card__title">{row.matterName}</Text>
        {row.reward.amountFen > 0 && <Text className="reward-card__amount">{sayYuan(row.reward.amountFen)}</Text>}
      </View>
      <Text className="report-card__text">{row.reward.words}</Text>
      <View className="report-card__foot">
        <Text>{row.reward.schemeName}</Text>
        {row.reward.claimUntil && row.reward.actions.includes('claim') && (
          <Text className="reward-card__until">{sayTime(row.reward.claimUntil)} 前领取</Text>
        )}
      </View>
    </View>
  </Pressable>
)

const List = () => {
  const { items, trouble, loading, hasMore, reload, refresh, more } = useMyTipOffs()
  const opening = useAct()
  useDidShow(() => void refresh())
  usePullDownRefresh(() => void reload().finally(() => stopPullDownRefresh()))
  useReachBottom(() => void more())
  const rewarded = items?.filter((row): row is Rewarded => row.reward !== null)
  const open = (number: string) =>
    opening.act(async () => {
      await openMine(number)
      showTipOff()
    })
  return (
    <>
      {opening.trouble && <NoticeBar tone="bad">{opening.trouble.text}</NoticeBar>}
      {rewarded?.map((row) => (
        <Card key={row.id} row={row} onOpen={() => void open(row.number)} />
      ))}
      {rewarded?.length === 0 && !hasMore && (
        <Empty
          icon="star"
          title="还没有奖励"
          text="举报查证属实、按办法认定后，会出现在这里"
          action={
            <Button tone="primary" onPress={() => goTo(rewardHallUrl)}>
              看看奖励办法
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

const MyRewards = () => {
  const me = useMe()
  return (
    <Page title="我的奖励">
      {me ? (
        <List key={me.id} />
      ) : (
        <Empty
          icon="user"
          title="登录后查看"
          text="用账号或实名举报的奖励在这里；匿名举报的请凭编码领取"
          action={
            <Button tone="primary" onPress={() => goTo(signInUrl)}>
              登录
            </Button>
          }
        />
      )}
      <Group>
        <Cell
          icon="search"
          title="凭编码领取"
          text="匿名举报的，用举报编码和口令"
          onPress={() => goTo(openByCodeUrl)}
        />
      </Group>
    </Page>
  )
}

export default MyRewards
