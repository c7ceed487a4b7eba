import type { DwellingRef } from '@huisheng/contract'
import { View } from '@tarojs/components'
import { api } from '../../api/client'
import { Cell } from '../../ui/cell'
import { Empty } from '../../ui/empty'
import { ErrorState } from '../../ui/error-state'
import { SearchField } from '../../ui/search-field'
import { Skeleton } from '../../ui/skeleton'
import { useLoad } from '../use-load'
import { useSettled } from './use-settled'
import './addresses.scss'

type Props = { text: string; onType: (text: string) => void; onChoose: (dwelling: DwellingRef) => void }

/** Dwellings by words, answered as one types. */
export const DwellingSearch = ({ text, onType, onChoose }: Props) => {
  const q = useSettled(text.trim())
  const found = useLoad(q ? `dwellings:${q}` : null, () => api.addresses.search({ query: { q } }))
  return (
    <>
      <View className="dwelling-search">
        <SearchField
          label="搜索地址"
          value={text}
          placeholder="路名、楼栋、房号，如：海山路 3 栋 1201"
          onChange={onType}
        />
      </View>
      {q && found.loading && !found.data && <Skeleton cards={1} />}
      {q && found.trouble && (
        <ErrorState text={found.trouble.text} offline={found.trouble.offline} onRetry={() => void found.reload()} />
      )}
      {q &&
        found.data?.map((dwelling) => (
          <Cell
            key={dwelling.id}
            icon="home"
            title={dwelling.address}
            text={dwelling.code}
            onPress={() => onChoose(dwelling)}
          />
        ))}
      {q && found.data?.length === 0 && (
        <Empty icon="search" title="没有找到这套房屋" text="换个写法，比如只写楼栋和房号；或清空后按楼栋找" />
      )}
    </>
  )
}
