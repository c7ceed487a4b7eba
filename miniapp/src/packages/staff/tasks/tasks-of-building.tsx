import type { DeclarationRow } from '@huisheng/contract'
import { View } from '@tarojs/components'
import { stopPullDownRefresh, useDidShow, usePullDownRefresh, useReachBottom } from '@tarojs/taro'
import { useState } from 'react'
import { PersonalTrouble } from '../../../features/accounts/personal-trouble'
import { useUnsentVisits } from '../../../features/verification/visits'
import { goBack } from '../../../platform/navigate'
import { Button } from '../../../ui/button'
import { Empty } from '../../../ui/empty'
import { MoreButton } from '../../../ui/more-button'
import { NoticeBar } from '../../../ui/notice-bar'
import { Skeleton } from '../../../ui/skeleton'
import { byFloorAndRoom } from './room-of'
import { SeenAt } from './seen-at'
import { TaskCard } from './task-card'
import { useTasksOf } from './use-tasks'

const step = 20

const floorsOf = (rows: DeclarationRow[]) => {
  const floors = new Map<number, DeclarationRow[]>()
  for (const row of rows) floors.set(row.floor, [...(floors.get(row.floor) ?? []), row])
  return [...floors]
}

/** What waits in one building, floor by floor as one walks. */
export const TasksOfBuilding = ({ buildingId }: { buildingId: string }) => {
  const { data, trouble, loading, seenAt, reload, refresh } = useTasksOf(buildingId)
  const [length, setLength] = useState(step)
  const visits = useUnsentVisits()
  useDidShow(() => void refresh())
  usePullDownRefresh(() => void reload().finally(() => stopPullDownRefresh()))
  useReachBottom(() => setLength((now) => now + step))

  const rows = data ? [...data].sort(byFloorAndRoom) : null
  const visitOf = ({ id }: DeclarationRow) => visits.find(({ declarationId }) => declarationId === id) ?? null
  return (
    <>
      <SeenAt at={seenAt} loading={loading} />
      {data && trouble && !seenAt && <NoticeBar tone="warn">没能刷新：{trouble.text}</NoticeBar>}
      {rows?.[0] && (
        <View className="queue-bar">
          <View>
            {rows[0].dwelling.buildingName}，{rows.length} 份待核实
          </View>
        </View>
      )}
      {floorsOf(rows?.slice(0, length) ?? []).map(([floor, onFloor]) => (
        <View key={floor}>
          <View className="section-title">{floor} 层</View>
          {onFloor.map((row) => (
            <TaskCard key={row.id} row={row} visit={visitOf(row)} />
          ))}
        </View>
      ))}
      {rows && rows.length > length && <MoreButton onPress={() => setLength((now) => now + step)} />}
      {rows?.length === 0 && (
        <Empty
          icon="check"
          title="这栋楼都核实完了"
          text="可以去下一栋"
          action={
            <Button tone="soft" icon="left" onPress={goBack}>
              看别的楼栋
            </Button>
          }
        />
      )}
      {!data && (trouble ? <PersonalTrouble trouble={trouble} onRetry={() => void reload()} /> : <Skeleton />)}
    </>
  )
}
