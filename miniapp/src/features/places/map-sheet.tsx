import type { Pin } from '@huisheng/contract'
import { useState } from 'react'
import { View } from '@tarojs/components'
import { useOutlines } from './use-outlines'
import { AreaMap } from '../../platform/area-map'
import { BottomSheet } from '../../ui/bottom-sheet'
import { Button } from '../../ui/button'
import { usePlaceGrid } from './use-place-grid'
import './place.scss'

type Props = {
  open: boolean
  pin: Pin | null
  onChoose: (pin: Pin) => void
  onClose: () => void
}

const Choosing = ({ pin, onPick }: { pin: Pin | null; onPick: (pin: Pin) => void }) => {
  const grid = usePlaceGrid({ pin, plate: null })
  const outlines = useOutlines(grid.streetId)
  return (
    <>
      <View className="map-sheet">
        <AreaMap
          className="map-sheet__canvas"
          label="地图，点一下放图钉"
          outlines={outlines}
          focusId={grid.gridId}
          pin={pin}
          onPick={onPick}
        />
      </View>
      <View className="map-sheet__found" role="status">
        {grid.name ?? grid.words ?? '点一下地图，图钉可以再挪'}
      </View>
    </>
  )
}

/** A tap puts the pin; it may be moved until it is taken. */
export const MapSheet = ({ open, pin, onChoose, onClose }: Props) => {
  const [picked, setPicked] = useState<Pin | null>(null)
  const shown = picked ?? pin
  const close = () => {
    setPicked(null)
    onClose()
  }
  return (
    <BottomSheet
      open={open}
      title="在地图上点出位置"
      onClose={close}
      actions={
        <Button
          tone="primary"
          disabled={!shown}
          onPress={() => {
            if (shown) onChoose(shown)
            close()
          }}
        >
          {shown ? '用这个位置' : '先在地图上点一下'}
        </Button>
      }
    >
      <Choosing pin={shown} onPick={setPicked} />
    </BottomSheet>
  )
}
