import type { BuildingRef } from '@huisheng/contract'
import { useState } from 'react'
import { View } from '@tarojs/components'
import { BuildingFinder } from '../../features/addresses/building-finder'
import { BottomSheet } from '../../ui/bottom-sheet'
import { Button } from '../../ui/button'
import { Tick } from '../../ui/tick'

type Props = {
  open: boolean
  chosen: BuildingRef[]
  onToggle: (building: BuildingRef) => void
  onClose: () => void
}

/** Several buildings, found by their names; each tap takes one or puts it back. */
export const BuildingsSheet = ({ open, chosen, onToggle, onClose }: Props) => {
  const [text, setText] = useState('')
  return (
    <BottomSheet
      open={open}
      title="选择楼栋"
      onClose={onClose}
      actions={
        <Button tone="primary" onPress={onClose}>
          {chosen.length > 0 ? `选好了，共 ${chosen.length} 栋` : '先不选了'}
        </Button>
      }
    >
      <View className="dwelling-sheet">
        <BuildingFinder
          text={text}
          onText={setText}
          onChoose={onToggle}
          many={{
            isChosen: ({ id }) => chosen.some((one) => one.id === id),
            sign: (isChosen) => <Tick on={isChosen} />,
          }}
        />
      </View>
    </BottomSheet>
  )
}

export const toggled = (chosen: BuildingRef[], building: BuildingRef) =>
  chosen.some(({ id }) => id === building.id) ? chosen.filter(({ id }) => id !== building.id) : [...chosen, building]
