import { useState } from 'react'
import { View } from '@tarojs/components'
import { DwellingSheet } from '../../../features/addresses/dwelling-sheet'
import { scanPlate } from '../../../features/addresses/scan-plate'
import { useAct } from '../../../features/use-act'
import { canScan } from '../../../platform/scan'
import { Button } from '../../../ui/button'
import { FieldError } from '../../../ui/field-error'
import { Group } from '../../../ui/group'

type Props = { first: boolean; onChoose: (dwellingId: string) => void }

/** A new declaration begins with the dwelling: its plate, or its address. */
export const StartCard = ({ first, onChoose }: Props) => {
  const [open, setOpen] = useState(false)
  const { act, busy, trouble } = useAct()
  const scan = () =>
    act(async () => {
      const plate = await scanPlate()
      if (plate) onChoose(plate.id)
    })
  return (
    <Group title={first ? '您住在哪里' : '申报新的住处或变化'}>
      <View className="start-card">
        {canScan && (
          <Button tone="primary" icon="scan" loading={busy} onPress={() => void scan()}>
            扫门牌二维码
          </Button>
        )}
        <Button tone={canScan ? 'soft' : 'primary'} icon="search" onPress={() => setOpen(true)}>
          按地址找房屋
        </Button>
        <FieldError text={trouble?.text} />
      </View>
      <DwellingSheet
        open={open}
        onClose={() => setOpen(false)}
        onChoose={({ id }) => {
          setOpen(false)
          onChoose(id)
        }}
      />
    </Group>
  )
}
