import { Map, View } from '@tarojs/components'
import type { AreaMapProps } from './area-map.types'
import { boundsOf, outerRings } from './rings'

const pinImage = '/assets/pin.png'

export const AreaMap = ({ className, label, outlines, focusId, pin, onPick }: AreaMapProps) => {
  const features = outlines.flatMap((outline) => outline.features)
  const focused = features.filter((feature) => feature.id === focusId)
  const [west, south, east, north] = boundsOf((focused.length ? focused : features).flatMap(outerRings)) ?? [0, 0, 0, 0]
  const centre = pin ?? { longitude: (west + east) / 2, latitude: (south + north) / 2 }
  return (
    <View className={className} ariaLabel={label}>
      <Map
        style={{ width: '100%', height: '100%' }}
        longitude={centre.longitude}
        latitude={centre.latitude}
        scale={pin || focused.length ? 16 : 12}
        showLocation={false}
        markers={
          pin
            ? [{ id: 1, longitude: pin.longitude, latitude: pin.latitude, iconPath: pinImage, width: 28, height: 36 }]
            : []
        }
        polygons={features.flatMap((feature) =>
          outerRings(feature).map((ring) => ({
            points: ring.map(([longitude, latitude]) => ({ longitude, latitude })),
            strokeWidth: feature.properties.level === 'grid' ? 1 : 2,
            strokeColor: '#0f6b5c99',
            fillColor: feature.id === focusId ? '#0f6b5c33' : '#0f6b5c0d',
          })),
        )}
        onTap={(event) => {
          const at = event.detail as unknown as { longitude: number; latitude: number }
          onPick?.({ longitude: at.longitude, latitude: at.latitude, datum: 'gcj02' })
        }}
        onError={() => undefined}
      />
    </View>
  )
}
