import { useState } from 'react'
import { useReachBottom } from '@tarojs/taro'
import { View } from '@tarojs/components'
import { DeclarationCard } from '../../../features/declarations/declaration-card'
import {
  useMyDeclarations,
  type DeclarationScope,
  type MyDeclarations,
} from '../../../features/declarations/use-declarations'
import { Empty } from '../../../ui/empty'
import { ErrorState } from '../../../ui/error-state'
import { MoreButton } from '../../../ui/more-button'
import { Skeleton } from '../../../ui/skeleton'
import { Tabs } from '../../../ui/tabs'

const scopes: { value: DeclarationScope; title: string; empty: string; text: string }[] = [
  { value: 'filed', title: '我提交的', empty: '还没有提交过申报', text: '从上面扫门牌或找房屋开始，几分钟就好' },
  { value: 'to_confirm', title: '待我确认', empty: '没有等您确认的', text: '别人替您申报时，会在这里请您确认' },
  { value: 'about_me', title: '涉及我的', empty: '没有别人申报到您', text: '房东、单位申报到您时，您在这里看得到' },
]

type Props = Record<'filed' | 'toConfirm', MyDeclarations>

/** My declarations by what I have to do with them. */
export const MyDeclarationTabs = ({ filed, toConfirm }: Props) => {
  const [scope, setScope] = useState<DeclarationScope>('filed')
  const aboutMe = useMyDeclarations('about_me', scope === 'about_me')
  const { items, trouble, loading, hasMore, reload, more } = { filed, to_confirm: toConfirm, about_me: aboutMe }[scope]
  useReachBottom(() => void more())
  const chosen = scopes.find(({ value }) => value === scope)
  return (
    <>
      <View className="section-title">我的申报</View>
      <Tabs label="我的申报" tabs={scopes} value={scope} onChange={setScope} />
      {items?.map((row) => (
        <DeclarationCard key={row.id} row={row} />
      ))}
      {items?.length === 0 && chosen && <Empty icon="list" title={chosen.empty} text={chosen.text} />}
      {loading && !items && <Skeleton cards={2} />}
      {trouble && <ErrorState text={trouble.text} offline={trouble.offline} onRetry={() => void reload()} />}
      {items && hasMore && <MoreButton loading={loading} onPress={() => void more()} />}
    </>
  )
}
