import type { BuildingRef, DwellingView } from '@huisheng/contract'
import { useState } from 'react'
import { Text, View } from '@tarojs/components'
import { api } from '../../api/client'
import { Pressable } from '../../platform/pressable'
import { Button } from '../../ui/button'
import { Chips } from '../../ui/chips'
import { Empty } from '../../ui/empty'
import { ErrorState } from '../../ui/error-state'
import { Skeleton } from '../../ui/skeleton'
import { usePages } from '../use-pages'
import './addresses.scss'

type Props = { building: BuildingRef; onBack: () => void; onChoose: (dwelling: DwellingView) => void }

const floorOf = ({ unit, floor }: DwellingView) => `${unit ?? ''}|${floor}`
const sayFloor = ({ unit, floor }: DwellingView) => `${unit ? `${unit} ` : ''}${floor < 0 ? `负 ${-floor}` : floor} 层`

/** Down from a building: first the floor, then the room. */
export const BuildingRooms = ({ building, onBack, onChoose }: Props) => {
  const { items, trouble, loading, hasMore, reload, more } = usePages<DwellingView>(`rooms:${building.id}`, (cursor) =>
    api.addresses.dwellings({ params: { buildingId: building.id }, query: { cursor } }),
  )
  const [chosen, setChosen] = useState<string | null>(null)
  const floors = [...new Map((items ?? []).map((one) => [floorOf(one), sayFloor(one)]))]
  const floor = chosen ?? floors[0]?.[0] ?? null
  return (
    <>
      <Button tone="plain" icon="left" onPress={onBack}>
        {building.name}
      </Button>
      {loading && !items && <Skeleton cards={1} />}
      {trouble && <ErrorState text={trouble.text} offline={trouble.offline} onRetry={() => void reload()} />}
      {items?.length === 0 && <Empty icon="home" title="这栋楼还没有登记房屋" text="请联系社区工作人员" />}
      {items && items.length > 0 && (
        <View className="rooms">
          <Text className="rooms__title">楼层</Text>
          <Chips
            label="楼层"
            chips={floors.map(([value, title]) => ({ value, title }))}
            value={floor}
            onChange={setChosen}
          />
          <Text className="rooms__title">房号</Text>
          <View className="chips">
            {items
              .filter((one) => floorOf(one) === floor)
              .map((one) => (
                <Pressable
                  key={one.id}
                  className="chips__chip"
                  label={`${one.room}，${one.address}`}
                  onPress={() => onChoose(one)}
                >
                  {one.room}
                </Pressable>
              ))}
          </View>
          {hasMore && (
            <Button tone="plain" loading={loading} onPress={() => void more()}>
              还有更高的楼层
            </Button>
          )}
        </View>
      )}
    </>
  )
}
