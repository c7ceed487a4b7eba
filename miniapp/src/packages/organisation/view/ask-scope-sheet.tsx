import type { BuildingRef } from '@huisheng/contract'
import { useState } from 'react'
import { View } from '@tarojs/components'
import type { Trouble } from '../../../api/problem'
import { BuildingFinder } from '../../../features/addresses/building-finder'
import { AttachmentsField } from '../../../features/attachments/attachments-field'
import type { HeldAttachment } from '../../../features/attachments/use-attachments'
import { BottomSheet } from '../../../ui/bottom-sheet'
import { Button } from '../../../ui/button'
import { NoticeBar } from '../../../ui/notice-bar'
import { Tick } from '../../../ui/tick'
import { issueAt } from '../apply/application-of'
import { toggled } from '../buildings-sheet'

type Props = {
  /** Granted or asked for before. */
  known: BuildingRef[]
  busy: boolean
  trouble: Trouble | null
  onSend: (buildings: BuildingRef[], papers: HeldAttachment[]) => void
  onClose: () => void
}

/** More buildings, with proof where there is some; all of it stays until the server has taken it. */
export const AskScopeSheet = ({ known, busy, trouble, onSend, onClose }: Props) => {
  const [text, setText] = useState('')
  const [chosen, setChosen] = useState<BuildingRef[]>([])
  const [papers, setPapers] = useState<HeldAttachment[]>([])
  const isKnown = ({ id }: BuildingRef) => known.some((one) => one.id === id)
  const isChosen = ({ id }: BuildingRef) => chosen.some((one) => one.id === id)
  return (
    <BottomSheet
      open
      title="申请增加楼栋"
      onClose={onClose}
      actions={
        <Button tone="primary" loading={busy} disabled={chosen.length === 0} onPress={() => onSend(chosen, papers)}>
          {chosen.length > 0 ? `申请 ${chosen.length} 栋` : '先选楼栋'}
        </Button>
      }
    >
      {trouble && (
        <NoticeBar tone="bad">
          {issueAt(trouble.issues, 'buildingIds') ?? issueAt(trouble.issues, 'attachmentIds') ?? trouble.text}
        </NoticeBar>
      )}
      <View className="dwelling-sheet">
        <BuildingFinder
          text={text}
          onText={setText}
          onChoose={(building) => !isKnown(building) && setChosen(toggled(chosen, building))}
          many={{
            isChosen: (building) => isKnown(building) || isChosen(building),
            sign: (on) => <Tick on={on} />,
          }}
        />
        <AttachmentsField
          title="证明材料（可不传）"
          hint="如新增楼栋的物业合同；照片或 PDF"
          attachments={papers}
          onChange={setPapers}
        />
      </View>
    </BottomSheet>
  )
}
