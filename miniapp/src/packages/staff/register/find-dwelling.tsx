import { useState } from 'react'
import { DwellingSheet } from '../../../features/addresses/dwelling-sheet'
import { scanPlate } from '../../../features/addresses/scan-plate'
import { useAct } from '../../../features/use-act'
import { openDwelling } from '../../../features/verification/open-task'
import { Button } from '../../../ui/button'
import { FieldError } from '../../../ui/field-error'

/** A dwelling of the register by the plate at its door, or by its address. */
export const FindDwelling = () => {
  const [open, setOpen] = useState(false)
  const { act, busy, trouble } = useAct()
  const scan = () =>
    void act(async () => {
      const dwelling = await scanPlate()
      if (dwelling) openDwelling(dwelling.id)
    })
  return (
    <>
      <Button tone="soft" icon="scan" loading={busy} onPress={scan}>
        扫门牌看房屋档案
      </Button>
      <FieldError text={trouble?.text} />
      <Button tone="soft" icon="pin" onPress={() => setOpen(true)}>
        按地址看房屋档案
      </Button>
      <DwellingSheet
        open={open}
        onChoose={({ id }) => {
          setOpen(false)
          openDwelling(id)
        }}
        onClose={() => setOpen(false)}
      />
    </>
  )
}
