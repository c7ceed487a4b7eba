import { View } from '@tarojs/components'
import { stopPullDownRefresh, useDidShow, usePullDownRefresh } from '@tarojs/taro'
import { PersonalTrouble } from '../../../features/accounts/personal-trouble'
import { leadsUrl } from '../../../features/verification/open-task'
import { goTo } from '../../../platform/navigate'
import { Button } from '../../../ui/button'
import { Empty } from '../../../ui/empty'
import { NoticeBar } from '../../../ui/notice-bar'
import { Skeleton } from '../../../ui/skeleton'
import { FindDwelling } from '../register/find-dwelling'
import { BuildingCard } from './building-card'
import { SeenAt } from './seen-at'
import { useTaskBuildings } from './use-tasks'

/** Where to go: the buildings of the round. */
export const Buildings = () => {
  const { data, trouble, loading, seenAt, reload, refresh } = useTaskBuildings()
  useDidShow(() => void refresh())
  usePullDownRefresh(() => void reload().finally(() => stopPullDownRefresh()))
  return (
    <>
      <SeenAt at={seenAt} loading={loading} />
      {data && trouble && !seenAt && <NoticeBar tone="warn">没能刷新：{trouble.text}</NoticeBar>}
      {data?.map((building) => (
        <BuildingCard key={building.buildingId} building={building} />
      ))}
      {data?.length === 0 && (
        <Empty
          icon="check"
          title="没有待核实的申报"
          text="有新的申报会发消息给您，也可以下拉刷新"
          action={
            <Button tone="soft" icon="refresh" onPress={() => void reload()}>
              刷新
            </Button>
          }
        />
      )}
      {!data && (trouble ? <PersonalTrouble trouble={trouble} onRetry={() => void reload()} /> : <Skeleton />)}
      <View className="section-title">登记</View>
      <View className="stack">
        <FindDwelling />
        <Button tone="soft" icon="search" onPress={() => goTo(leadsUrl)}>
          看登记线索
        </Button>
      </View>
    </>
  )
}
