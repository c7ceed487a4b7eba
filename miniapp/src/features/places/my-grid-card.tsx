import { Text, View } from '@tarojs/components'
import { goTo } from '../../platform/navigate'
import { callPhone } from '../../platform/phone'
import { Pressable } from '../../platform/pressable'
import { Button } from '../../ui/button'
import { Icon } from '../../ui/icon'
import { Skeleton } from '../../ui/skeleton'
import { useAct } from '../use-act'
import { findMyGrid, nameOf, useGridCard, useMyGridId } from './my-grid'
import './my-grid-card.scss'

const Unknown = () => {
  const { act, busy, trouble } = useAct()
  return (
    <View className="my-grid">
      <Text className="my-grid__name">谁负责我这一片？</Text>
      <Text className="hint">{trouble?.text ?? '定位一次，就知道您的网格员是谁、怎么找到他'}</Text>
      <Button tone="plain" icon="target" loading={busy} onPress={() => void act(findMyGrid)}>
        找到我的网格员
      </Button>
    </View>
  )
}

/** The worker of the person's grid, one tap from a call. */
export const MyGridCard = () => {
  const gridId = useMyGridId()
  const { data: card, trouble, reload } = useGridCard(gridId)
  if (!gridId) return <Unknown />
  if (!card)
    return trouble ? (
      <View className="my-grid">
        <Text className="hint">{trouble.text}</Text>
        <Button tone="plain" icon="refresh" onPress={() => void reload()}>
          重试
        </Button>
      </View>
    ) : (
      <Skeleton cards={1} />
    )
  const worker = card.substitute ?? card.worker
  const phone = worker?.phone
  return (
    <Pressable
      className="my-grid"
      role="link"
      label={`${card.name}的公示牌`}
      onPress={() => goTo(`/pages/grid/index?id=${gridId}`)}
    >
      <View className="my-grid__row">
        <View className="my-grid__face">{worker?.name.slice(0, 1) ?? '网'}</View>
        <View className="my-grid__main">
          <Text className="my-grid__name">{worker ? `网格员 ${worker.name}` : '暂缺网格员'}</Text>
          <Text className="hint">{nameOf(card)}</Text>
        </View>
        {phone && (
          <Pressable className="my-grid__call" label={`打电话给${worker.name}`} onPress={() => callPhone(phone)}>
            <Icon name="phone" />
          </Pressable>
        )}
      </View>
    </Pressable>
  )
}
