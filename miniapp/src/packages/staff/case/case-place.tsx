import type { ReportView } from '@huisheng/contract'
import { View } from '@tarojs/components'
import { useOutlines } from '../../../features/places/use-outlines'
import { sayDistance } from '../../../features/times'
import { AreaMap } from '../../../platform/area-map'
import { toMapPin } from '../../../platform/map-datum'
import { canOpenMap, openMap } from '../../../platform/open-map'
import { Button } from '../../../ui/button'
import { Cell } from '../../../ui/cell'
import { Group } from '../../../ui/group'
import { distanceFrom, useHere } from '../queue/here'

/** Where it is, on the map, and the way there. */
export const CasePlace = ({ report: { place, areaPath, gridId } }: { report: ReportView }) => {
  const outlines = useOutlines(areaPath.find(({ level }) => level === 'street')?.id ?? null)
  const here = useHere()
  const { pointWgs84 } = place
  const where = [place.address, place.words].filter(Boolean).join(' ')
  const doubt = place.accuracyMetres !== null && place.accuracyMetres > 100 ? `，误差约 ${place.accuracyMetres} 米` : ''
  return (
    <Group title="地点" note={`${place.why}${doubt}`}>
      <Cell
        icon="pin"
        title={where || '已标在地图上'}
        text={areaPath.map(({ name }) => name).join(' › ')}
        end={here && pointWgs84 ? sayDistance(distanceFrom(here, pointWgs84)) : undefined}
      />
      {pointWgs84 && (
        <View className="case-place">
          <View className="case-place__map">
            <AreaMap
              className="case-place__canvas"
              label="这件事的位置"
              outlines={outlines}
              focusId={gridId}
              pin={toMapPin(pointWgs84)}
            />
          </View>
          {canOpenMap && (
            <Button tone="soft" icon="target" onPress={() => openMap(pointWgs84, where || '上报地点')}>
              导航去这里
            </Button>
          )}
        </View>
      )}
    </Group>
  )
}
