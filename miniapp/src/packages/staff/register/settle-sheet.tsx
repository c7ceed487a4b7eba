import { leadFindingNames, leadKindNames, register, type LeadFinding, type LeadView } from '@huisheng/contract'
import { useState } from 'react'
import { Text, View } from '@tarojs/components'
import { api } from '../../../api/client'
import { useAct } from '../../../features/use-act'
import { toast } from '../../../state/toast'
import { BottomSheet } from '../../../ui/bottom-sheet'
import { Button } from '../../../ui/button'
import { Field } from '../../../ui/field'
import { NoticeBar } from '../../../ui/notice-bar'
import { choicesOf, ChoiceField } from '../../../ui/choice-field'

type Props = { lead: LeadView; onDone: () => void; onClose: () => void }

/** What was seen at a lead; stays open with its words until the server has taken them. */
export const SettleSheet = ({ lead, onDone, onClose }: Props) => {
  const [finding, setFinding] = useState<LeadFinding | null>(null)
  const [words, setWords] = useState('')
  const { act, busy, trouble } = useAct()
  const body = register.settleLead.body.safeParse({ finding, words })
  const send = () =>
    void act(async () => {
      if (!body.success) return
      await api.register.settleLead({ params: { leadId: lead.id }, body: body.data })
      toast('已写下', 'ok')
      onDone()
    })
  return (
    <BottomSheet
      open
      title={leadKindNames[lead.kind]}
      onClose={onClose}
      actions={
        <Button tone="primary" icon="check" loading={busy} disabled={!body.success} onPress={send}>
          写好了
        </Button>
      }
    >
      {trouble && !trouble.issues.words && <NoticeBar tone="bad">{trouble.text}</NoticeBar>}
      <View className="in-group">
        <Text className="hint">{lead.dwelling.address}</Text>
        <Text className="hint">{lead.why}</Text>
      </View>
      <ChoiceField
        title="看过的结果"
        must
        choices={choicesOf(leadFindingNames)}
        value={finding}
        onChange={setFinding}
      />
      <Field
        title="看到的情况"
        must
        many
        maxLength={500}
        value={words}
        placeholder="如：已搬走，房东也确认了。不要写证件号和手机号"
        error={trouble?.issues.words}
        onChange={setWords}
      />
    </BottomSheet>
  )
}
