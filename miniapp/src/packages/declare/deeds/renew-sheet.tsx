import { useState } from 'react'
import { Text, View } from '@tarojs/components'
import { api } from '../../../api/client'
import { openDeclaration } from '../../../features/declarations/open-declaration'
import { useRules } from '../../../features/declarations/use-declarations'
import { useAct } from '../../../features/use-act'
import { addMonths, sayDay, today } from '../../../platform/days'
import { toast } from '../../../state/toast'
import { BottomSheet } from '../../../ui/bottom-sheet'
import { Button } from '../../../ui/button'
import { DateField } from '../../../ui/date-field'
import { NoticeBar } from '../../../ui/notice-bar'
import { Agreement } from './agreement'
import { settleSubmission, submissionFor } from './one-submission'
import './deeds.scss'

export type Home = { declarationId: string; address: string; leaseUntil: string | null }
type Props = { home: Home; onClose: () => void; onDone: () => void }

/** A renewal in two taps: the day is a guess that is mostly right, the rest is as verified. */
export const RenewSheet = ({ home: { declarationId, address, leaseUntil }, onClose, onDone }: Props) => {
  const { data: rules, trouble: unread, loading, reload } = useRules()
  const from = leaseUntil ?? today()
  const [until, setUntil] = useState(addMonths(from, 12))
  const { act, busy, trouble } = useAct()
  const renew = () =>
    act(async () => {
      if (!rules) return reload()
      const submissionId = submissionFor('renew', declarationId)
      const body = { submissionId, until, noticeVersion: rules.noticeVersion }
      const { id } = await api.declarations.renew({ params: { declarationId }, body })
      settleSubmission('renew', declarationId)
      toast('续租已申报', 'ok')
      onDone()
      openDeclaration(id)
    })
  const told = trouble ?? unread
  return (
    <BottomSheet
      open
      title="续租"
      onClose={onClose}
      actions={
        <Button tone="primary" loading={busy || loading} onPress={() => void renew()}>
          确认续租到 {sayDay(until)}
        </Button>
      }
    >
      {told && <NoticeBar tone="bad">{told.issues.until ?? told.text}</NoticeBar>}
      <View className="stack">
        <Text className="sheet-words">{address}</Text>
        <Text className="hint">{leaseUntil ? `现在登记的租期到 ${sayDay(leaseUntil)}` : '还没有登记租期'}</Text>
      </View>
      <DateField
        title="续到哪天"
        inSheet
        value={until}
        quick={[6, 12, 24].map((months) => ({
          title: months === 6 ? '半年' : `${months / 12} 年`,
          value: addMonths(from, months),
        }))}
        onChange={setUntil}
      />
      {rules && <Agreement rules={rules} />}
    </BottomSheet>
  )
}
