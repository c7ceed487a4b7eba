import type { BuildingRef, DwellingRef } from '@huisheng/contract'
import { useState } from 'react'
import { View } from '@tarojs/components'
import { api } from '../../api/client'
import { Button } from '../../ui/button'
import { Cell } from '../../ui/cell'
import { Empty } from '../../ui/empty'
import { ErrorState } from '../../ui/error-state'
import { SearchField } from '../../ui/search-field'
import { Skeleton } from '../../ui/skeleton'
import { usePages } from '../use-pages'
import { BuildingRooms } from './building-rooms'
import { useSettled } from './use-settled'
import './addresses.scss'

/** Building, then floor, then room, for whoever does not know the address by heart. */
export const BuildingSearch = ({ onChoose }: { onChoose: (dwelling: DwellingRef) => void }) => {
  const [text, setText] = useState('')
  const [building, setBuilding] = useState<BuildingRef | null>(null)
  const q = useSettled(text.trim())
  const found = usePages<BuildingRef>(q ? `buildings:${q}` : null, (cursor) =>
    api.addresses.searchBuildings({ query: { q, cursor } }),
  )
  if (building) return <BuildingRooms building={building} onBack={() => setBuilding(null)} onChoose={onChoose} />
  return (
    <>
      <View className="dwelling-search">
        <SearchField label="搜索楼栋" value={text} placeholder="小区或楼栋名，如：海涛花园 3 栋" onChange={setText} />
      </View>
      {q && found.loading && !found.items && <Skeleton cards={1} />}
      {q && found.trouble && (
        <ErrorState text={found.trouble.text} offline={found.trouble.offline} onRetry={() => void found.reload()} />
      )}
      {q &&
        found.items?.map((one) => (
          <Cell key={one.id} icon="home" title={one.name} text={one.address} onPress={() => setBuilding(one)} />
        ))}
      {q && found.items?.length === 0 && <Empty icon="search" title="没有找到这栋楼" text="换个词，或写路名" />}
      {found.hasMore && (
        <Button tone="plain" loading={found.loading} onPress={() => void found.more()}>
          再看一些
        </Button>
      )}
    </>
  )
}
