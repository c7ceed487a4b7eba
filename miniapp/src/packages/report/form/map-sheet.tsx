import type { Pin } from '@huisheng/contract'
import { useState } from 'react'
import { View } from '@tarojs/components'
import { useOutlines } from '../../../features/places/use-outlines'
import { AreaMap } from '../../../platform/area-map'
import { BottomSheet } from '../../../ui/bottom-sheet'
import { Button } from '../../../ui/button'
import './form.scss'

type Props = {
  open: boolean
  pin: Pin | null
  streetId: string | null
  gridId: string | null
  onChoose: (pin: Pin) => void
  onClose: () => void
}

const Choosing = ({
  pin,
  streetId,
  gridId,
  onPick,
}: Omit<Props, 'open' | 'onChoose' | 'onClose'> & { onPick: (pin: Pin) => void }) => {
  const outlines = useOutlines(streetId)
  return (
    <View className="map-sheet">
      <AreaMap
        className="map-sheet__canvas"
        label="地图，点一下放图钉"
        outlines={outlines}
        focusId={gridId}
        pin={pin}
        onPick={onPick}
      />
    </View>
  )
}

/** A tap puts the pin; it may be moved until it is taken. */
export const MapSheet = ({ open, pin, streetId, gridId, onChoose, onClose }: Props) => {
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
      <Choosing pin={shown} streetId={streetId} gridId={gridId} onPick={setPicked} />
    </BottomSheet>
  )
}
