import type { BuildingRef } from '@huisheng/contract'
import type { ReactNode } from 'react'
import { View } from '@tarojs/components'
import { api } from '../../api/client'
import { Button } from '../../ui/button'
import { Cell } from '../../ui/cell'
import { Empty } from '../../ui/empty'
import { ErrorState } from '../../ui/error-state'
import { SearchField } from '../../ui/search-field'
import { Skeleton } from '../../ui/skeleton'
import { usePages } from '../use-pages'
import { useSettled } from './use-settled'
import './addresses.scss'

type Props = {
  text: string
  onText: (text: string) => void
  onChoose: (building: BuildingRef) => void
  /** Where several may be chosen: which are, and the sign that says so. */
  many?: { isChosen: (building: BuildingRef) => boolean; sign: (chosen: boolean) => ReactNode }
}

/** Buildings by a word of their name or road. */
export const BuildingFinder = ({ text, onText, onChoose, many }: Props) => {
  const q = useSettled(text.trim())
  const found = usePages<BuildingRef>(q ? `buildings:${q}` : null, (cursor) =>
    api.addresses.searchBuildings({ query: { q, cursor } }),
  )
  return (
    <>
      <View className="dwelling-search">
        <SearchField label="搜索楼栋" value={text} placeholder="小区或楼栋名，如：海涛花园 3 栋" onChange={onText} />
      </View>
      {q && found.loading && !found.items && <Skeleton cards={1} />}
      {q && found.trouble && (
        <ErrorState text={found.trouble.text} offline={found.trouble.offline} onRetry={() => void found.reload()} />
      )}
      {q &&
        found.items?.map((one) => (
          <Cell
            key={one.id}
            icon="home"
            title={one.name}
            text={one.address}
            role={many && 'checkbox'}
            selected={many?.isChosen(one)}
            end={many?.sign(many.isChosen(one))}
            onPress={() => onChoose(one)}
          />
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
