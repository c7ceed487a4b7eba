import { useState } from 'react'
import { Text, View } from '@tarojs/components'
import type { DraftPlace } from '../drafts/draft'
import { useAct } from '../use-act'
import { whereAmI } from '../../platform/location'
import { Pressable } from '../../platform/pressable'
import { ensurePrivacy } from '../../state/privacy'
import { classes } from '../../ui/classes'
import { Field } from '../../ui/field'
import { Group } from '../../ui/group'
import { Icon, type IconName } from '../../ui/icon'
import { DoorPlateSheet } from './door-plate-sheet'
import { MapSheet } from './map-sheet'
import { usePlaceGrid } from './use-place-grid'
import './place.scss'

type Props = { place: DraftPlace; issues: Record<string, string>; onChange: (part: Partial<DraftPlace>) => void }
type WayProps = { icon: IconName; words: string; on?: boolean; busy?: boolean; onPress: () => void }

const Way = ({ icon, words, on, busy, onPress }: WayProps) => (
  <Pressable
    className={classes('place-buttons__one', on && 'place-buttons__one--on')}
    label={words}
    busy={busy}
    onPress={onPress}
  >
    <Icon name={icon} className="place-buttons__icon" />
    <View>{busy ? '正在定位…' : words}</View>
  </Pressable>
)

/** Where it is: here, on the map, by the door plate, or only in words. */
export const PlaceSection = ({ place, issues, onChange }: Props) => {
  const [sheet, setSheet] = useState<'' | 'map' | 'plate'>('')
  const locating = useAct()
  const grid = usePlaceGrid(place)
  const issue = Object.entries(issues).find(([path]) => path.startsWith('place'))?.[1]

  const here = () =>
    locating.act(async () => {
      if (!(await ensurePrivacy())) return
      const { pin, accuracyMetres } = await whereAmI()
      onChange({ pin, accuracyMetres, plate: null })
    })
  const found =
    place.plate?.address ?? (place.pin && (grid.name ? `已定位，在${grid.name}` : (grid.words ?? '已标好位置')))
  return (
    <Group title="在哪里">
      <View className="place-buttons">
        <Way
          icon="target"
          words="我在这里"
          on={!!place.pin && !place.plate && place.accuracyMetres !== null}
          busy={locating.busy}
          onPress={() => void here()}
        />
        <Way
          icon="map"
          words="地图上选"
          on={!!place.pin && !place.plate && place.accuracyMetres === null}
          onPress={() => setSheet('map')}
        />
        <Way icon="scan" words="门牌" on={!!place.plate} onPress={() => setSheet('plate')} />
      </View>
      {found && (
        <View className="place-found" role="status">
          <Icon name="pin" />
          <Text className="place-found__words">
            {found}
            {place.accuracyMetres && place.accuracyMetres > 100 && !place.plate
              ? `（误差约 ${place.accuracyMetres} 米）`
              : ''}
          </Text>
          <Pressable
            className="place-found__clear"
            label="去掉这个位置"
            onPress={() => onChange({ pin: null, accuracyMetres: null, plate: null })}
          >
            <Icon name="close" />
          </Pressable>
        </View>
      )}
      <Field
        title={found ? '补充说明位置' : '或者直接写地址'}
        value={place.words}
        maxLength={200}
        placeholder="如：3 栋 2 单元楼下、菜市场东门"
        error={issue ?? locating.trouble?.text}
        onChange={(words) => onChange({ words })}
      />
      <MapSheet
        open={sheet === 'map'}
        pin={place.pin}
        onChoose={(pin) => onChange({ pin, accuracyMetres: null, plate: null })}
        onClose={() => setSheet('')}
      />
      <DoorPlateSheet
        open={sheet === 'plate'}
        onChoose={(plate) => onChange({ plate, pin: null, accuracyMetres: null })}
        onClose={() => setSheet('')}
      />
    </Group>
  )
}
