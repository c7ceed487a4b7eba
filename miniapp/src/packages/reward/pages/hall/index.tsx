import { useState } from 'react'
import { View } from '@tarojs/components'
import { stopPullDownRefresh, usePullDownRefresh } from '@tarojs/taro'
import { nameless } from '../../../../api/nameless'
import { myRewardsUrl, newTipOffUrl } from '../../../../features/tip-offs/open-tip-off'
import { useLoad } from '../../../../features/use-load'
import { goTo } from '../../../../platform/navigate'
import { useMe } from '../../../../state/session'
import { Button } from '../../../../ui/button'
import { Cell } from '../../../../ui/cell'
import { Empty } from '../../../../ui/empty'
import { ErrorState } from '../../../../ui/error-state'
import { Group } from '../../../../ui/group'
import { Page } from '../../../../ui/page'
import { PickerSheet } from '../../../../ui/picker-sheet'
import { Skeleton } from '../../../../ui/skeleton'
import { HowToClaim } from '../../hall/how-to-claim'
import { Scheme } from '../../hall/scheme'
import { Totals } from '../../hall/totals'
import '../../hall/hall.scss'

/** The published schemes for everyone: no sign-in, and nobody is asked who they are. */
const RewardHall = () => {
  const me = useMe()
  const { data: schemes, trouble, reload } = useLoad('schemes', () => nameless.schemes.published())
  const totals = useLoad('reward-totals', () => nameless.rewards.totals())
  const [chosen, setChosen] = useState<string | null>(null)
  const [choosing, setChoosing] = useState(false)
  usePullDownRefresh(() => void Promise.all([reload(), totals.reload()]).finally(() => stopPullDownRefresh()))

  const scheme = schemes?.find(({ id }) => id === chosen) ?? schemes?.[0]
  return (
    <Page title="举报奖励">
      {totals.data && <Totals totals={totals.data} />}
      {!schemes && !trouble && <Skeleton />}
      {!schemes && trouble && (
        <ErrorState text={trouble.text} offline={trouble.offline} onRetry={() => void reload()} />
      )}
      {schemes?.length === 0 && <Empty icon="star" title="还没有公布奖励办法" text="没有奖励，举报也一样会查处" />}
      {scheme && schemes && schemes.length > 1 && (
        <Group>
          <Cell
            icon="list"
            title={scheme.name}
            text={`共 ${schemes.length} 个办法，点这里换一个`}
            arrow="down"
            onPress={() => setChoosing(true)}
          />
        </Group>
      )}
      {scheme && <Scheme scheme={scheme} />}
      {scheme && <HowToClaim />}
      {me && (
        <Group>
          <Cell icon="star" title="我的奖励" text="查看、领取、提出异议" onPress={() => goTo(myRewardsUrl)} />
        </Group>
      )}
      {schemes && (
        <View className="stack">
          <Button tone="primary" icon="shield" onPress={() => goTo(newTipOffUrl)}>
            我要举报
          </Button>
        </View>
      )}
      {schemes && (
        <PickerSheet
          open={choosing}
          title="奖励办法"
          choices={schemes.map(({ id, name, matterNames }) => ({
            value: id,
            title: name,
            text: matterNames.slice(0, 4).join('、'),
          }))}
          value={scheme?.id}
          onChoose={setChosen}
          onClose={() => setChoosing(false)}
        />
      )}
    </Page>
  )
}

export default RewardHall
