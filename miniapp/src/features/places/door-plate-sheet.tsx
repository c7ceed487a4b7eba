import type { DoorPlateView } from '@huisheng/contract'
import { useState } from 'react'
import { View } from '@tarojs/components'
import { nameless } from '../../api/nameless'
import { doorPlateCodeFrom } from './door-plate-code'
import { useAct } from '../use-act'
import { canScan, scanCode } from '../../platform/scan'
import { ensurePrivacy } from '../../state/privacy'
import { BottomSheet } from '../../ui/bottom-sheet'
import { Button } from '../../ui/button'
import { Cell } from '../../ui/cell'
import { Field } from '../../ui/field'
import { NoticeBar } from '../../ui/notice-bar'

type Props = { open: boolean; onChoose: (plate: DoorPlateView) => void; onClose: () => void }

const find = async (text: string): Promise<DoorPlateView[]> => {
  const code = doorPlateCodeFrom(text)
  return code
    ? [await nameless.areas.doorPlate({ params: { code } })]
    : nameless.areas.searchDoorPlates({ query: { q: text.trim() } })
}

/** By scanning the plate's code, typing its number, or words of its address. */
export const DoorPlateSheet = ({ open, onChoose, onClose }: Props) => {
  const [text, setText] = useState('')
  const [plates, setPlates] = useState<DoorPlateView[] | null>(null)
  const { act, busy, trouble } = useAct()

  const choose = (plate: DoorPlateView) => {
    onChoose(plate)
    onClose()
  }
  const search = () => act(async () => setPlates(await find(text)))
  const scan = () =>
    act(async () => {
      if (!(await ensurePrivacy())) return
      const read = await scanCode()
      if (read === null) throw new Error('没有读到门牌码，请对准再试，或输入门牌上的编号')
      const code = doorPlateCodeFrom(read)
      if (!code) throw new Error('这不是门牌码，请输入门牌上的编号')
      choose(await nameless.areas.doorPlate({ params: { code } }))
    })
  return (
    <BottomSheet open={open} title="按门牌找" onClose={onClose}>
      {trouble && <NoticeBar tone="bad">{Object.values(trouble.issues)[0] ?? trouble.text}</NoticeBar>}
      {canScan && (
        <View className="stack">
          <Button tone="soft" icon="scan" loading={busy} onPress={() => void scan()}>
            扫门牌上的二维码
          </Button>
        </View>
      )}
      <Field
        title="门牌编号或地址"
        value={text}
        maxLength={60}
        placeholder="如：海山路 12 号"
        onChange={setText}
        onEnter={() => void search()}
      />
      <View className="stack">
        <Button
          tone="primary"
          icon="search"
          loading={busy}
          disabled={text.trim().length < 2}
          onPress={() => void search()}
        >
          查找
        </Button>
      </View>
      {plates?.map((plate) => (
        <Cell key={plate.code} icon="pin" title={plate.address} text={plate.code} onPress={() => choose(plate)} />
      ))}
      {plates?.length === 0 && <Cell title="没有找到这个门牌" text="可以直接写地址，也会有人处理" />}
    </BottomSheet>
  )
}
