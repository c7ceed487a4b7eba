import type { DwellingRef } from '@huisheng/contract'
import { useState } from 'react'
import { View } from '@tarojs/components'
import { BottomSheet } from '../../ui/bottom-sheet'
import { Tabs } from '../../ui/tabs'
import { BuildingSearch } from './building-search'
import { DwellingSearch } from './dwelling-search'

type Props = { open: boolean; onChoose: (dwelling: DwellingRef) => void; onClose: () => void }

const ways = [
  { value: 'words', title: '写地址找' },
  { value: 'building', title: '按楼栋找' },
] as const

/** Which dwelling: by words as one types, or from building to room. */
export const DwellingSheet = ({ open, onChoose, onClose }: Props) => {
  const [way, setWay] = useState<'words' | 'building'>('words')
  const [text, setText] = useState('')
  return (
    <BottomSheet open={open} title="是哪套房屋" onClose={onClose}>
      <View className="dwelling-sheet">
        <Tabs label="怎么找" tabs={ways} value={way} onChange={setWay} />
        {way === 'words' ? (
          <DwellingSearch text={text} onType={setText} onChoose={onChoose} />
        ) : (
          <BuildingSearch onChoose={onChoose} />
        )}
      </View>
    </BottomSheet>
  )
}
