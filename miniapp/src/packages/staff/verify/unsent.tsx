import { attemptResultNames, verifyOutcomeNames, type DeclarationView } from '@huisheng/contract'
import { useState } from 'react'
import { View } from '@tarojs/components'
import { sayTime } from '../../../features/times'
import type { Visit, VisitDeed } from '../../../features/verification/visit'
import { changeVisit, dropVisit, useUnsentVisits } from '../../../features/verification/visits'
import { Button } from '../../../ui/button'
import { Cell } from '../../../ui/cell'
import { ConfirmSheet } from '../../../ui/confirm-sheet'
import { Group } from '../../../ui/group'
import { NoticeBar } from '../../../ui/notice-bar'

type Props = { declarationId: string; declaration: DeclarationView | null; onResume: (deed: VisitDeed) => void }

const titleOf = ({ outcome, result }: Visit) =>
  outcome ? verifyOutcomeNames[outcome] : result ? attemptResultNames[result] : ''

/** What was written at the door and is not with the server: readable, until it goes out or is thrown away. */
const Written = ({ visit, declaration, onResume }: { visit: Visit } & Omit<Props, 'declarationId'>) => {
  const [asking, setAsking] = useState(false)
  const refused = visit.state === 'refused'
  const resume = () => {
    changeVisit(visit.id, (now) => ({ ...now, state: 'editing' }))
    onResume(visit.deed)
  }
  return (
    <>
      <NoticeBar tone={refused ? 'bad' : 'info'} icon={refused ? 'alert' : 'clock'}>
        {refused ? `没有提交成功：${visit.problem ?? ''}` : '等网络：已存在手机里，连上后自动发出'}
      </NoticeBar>
      <Group title={visit.deed === 'verify' ? '您写的核实' : '您写的上门记录'}>
        <Cell
          icon="edit"
          title={titleOf(visit)}
          text={[visit.doneAt && sayTime(visit.doneAt), visit.photos.length > 0 && `${visit.photos.length} 张照片`]
            .filter(Boolean)
            .join('，')}
        />
        {visit.outcome === 'corrected' &&
          visit.corrections.map(({ key, about, shown, reason }) => (
            <Cell key={key} title={`${about}：${shown}`} text={`原因：${reason}`} />
          ))}
        {visit.words && <Cell title="说明" text={visit.words} />}
        {refused && (
          <View className="in-group">
            {declaration?.actions.includes(visit.deed) && (
              <Button tone="soft" icon="edit" onPress={resume}>
                改了再提交
              </Button>
            )}
            <Button tone="plain" icon="trash" onPress={() => setAsking(true)}>
              删除这份记录
            </Button>
          </View>
        )}
      </Group>
      <ConfirmSheet
        open={asking}
        title="删除这份记录？"
        text="写的和拍的会从手机里删掉，不能找回。"
        yes="删除"
        danger
        onYes={() => dropVisit(visit.id)}
        onClose={() => setAsking(false)}
      />
    </>
  )
}

export const Unsent = ({ declarationId, ...rest }: Props) => (
  <>
    {useUnsentVisits()
      .filter((visit) => visit.declarationId === declarationId)
      .map((visit) => (
        <Written key={visit.id} visit={visit} {...rest} />
      ))}
  </>
)
