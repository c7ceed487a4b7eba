import { Text, View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { GridPeople } from '../../features/places/grid-people'
import { findMyGrid, streetOf, useGridCard, useMyGridId } from '../../features/places/my-grid'
import { useOutlines } from '../../features/places/use-outlines'
import { useAct } from '../../features/use-act'
import { AreaMap } from '../../platform/area-map'
import { Button } from '../../ui/button'
import { Cell } from '../../ui/cell'
import { Empty } from '../../ui/empty'
import { ErrorState } from '../../ui/error-state'
import { Group } from '../../ui/group'
import { NoticeBar } from '../../ui/notice-bar'
import { Page } from '../../ui/page'
import { Skeleton } from '../../ui/skeleton'
import './grid.scss'

const Grid = () => {
  const mine = useMyGridId()
  const asked = useRouter().params.id ?? null
  const finding = useAct()
  const gridId = asked && asked !== 'mine' ? asked : mine
  const { data: card, trouble, reload } = useGridCard(gridId)
  const outlines = useOutlines(streetOf(card))
  return (
    <Page title={card?.name ?? '我的网格'}>
      {finding.trouble && <NoticeBar tone="bad">{finding.trouble.text}</NoticeBar>}
      {!gridId && (
        <Empty
          icon="map"
          title="还不知道您在哪个网格"
          text="定位一次，以后都能直接看到"
          action={
            <Button tone="primary" icon="target" loading={finding.busy} onPress={() => void finding.act(findMyGrid)}>
              我在这里
            </Button>
          }
        />
      )}
      {gridId &&
        !card &&
        (trouble ? (
          <ErrorState text={trouble.text} offline={trouble.offline} onRetry={() => void reload()} />
        ) : (
          <Skeleton />
        ))}
      {card && (
        <>
          <Text className="grid-code">
            {card.path.map((area) => area.name).join(' › ')} · 编号 {card.code}
          </Text>
          <View className="grid-map">
            <AreaMap
              className="grid-map__canvas"
              label={`${card.name}的范围`}
              outlines={outlines}
              focusId={card.id}
              pin={null}
            />
          </View>
          <Group title="找谁">
            <GridPeople card={card} />
          </Group>
          <Group title="范围">
            <Cell
              icon="map"
              title={card.range || '暂无四至说明'}
              text={card.households ? `约 ${card.households} 户` : undefined}
            />
          </Group>
        </>
      )}
    </Page>
  )
}

export default Grid
