import { NewPenalty, type Day, type TipOffCase } from '@huisheng/contract'
import { useState } from 'react'
import { api } from '../../../api/client'
import type { Trouble } from '../../../api/problem'
import { centsFrom } from '../../../features/declarations/money'
import { BottomSheet } from '../../../ui/bottom-sheet'
import { Button } from '../../../ui/button'
import { DateField } from '../../../ui/date-field'
import { Field } from '../../../ui/field'
import { NoticeBar } from '../../../ui/notice-bar'

type Props = {
  open: boolean
  reportId: string
  busy: boolean
  trouble: Trouble | null
  onSend: (deed: () => Promise<TipOffCase>) => void
  onClose: () => void
}

const own: Record<string, string> = { decidedOn: '请选择决定日期', amountFen: '请填写金额，如 20000；没有罚款写 0' }

/** A decision that followed: number, authority, day and amount. The same number again corrects it. */
export const PenaltySheet = ({ open, reportId, busy, trouble, onSend, onClose }: Props) => {
  const [decisionNumber, setNumber] = useState('')
  const [authority, setAuthority] = useState('')
  const [decidedOn, setDay] = useState<Day | null>(null)
  const [yuan, setYuan] = useState('')
  const [tried, setTried] = useState(false)
  const checked = NewPenalty.safeParse({ decisionNumber, authority, decidedOn, amountFen: centsFrom(yuan) })
  const missing = Object.fromEntries(
    (checked.error?.issues ?? []).map(({ path, message }) => [path.join('.'), own[path.join('.')] ?? message]),
  )
  const issues = { ...trouble?.issues, ...(tried ? missing : {}) }
  const send = () => {
    setTried(true)
    if (!checked.success) return
    const body = checked.data
    onSend(() => api.tipOffs.recordPenalty({ params: { reportId }, body }))
  }
  return (
    <BottomSheet
      open={open}
      title="登记处罚决定"
      onClose={onClose}
      actions={
        <Button tone="primary" icon="check" loading={busy} onPress={send}>
          登记
        </Button>
      }
    >
      {trouble && Object.keys(trouble.issues).length === 0 && <NoticeBar tone="bad">{trouble.text}</NoticeBar>}
      <Field
        title="决定书文号"
        must
        maxLength={60}
        value={decisionNumber}
        placeholder="照决定书写，同一文号再登记即为更正"
        error={issues.decisionNumber}
        onChange={setNumber}
      />
      <Field
        title="作出决定的机关"
        must
        maxLength={60}
        value={authority}
        error={issues.authority}
        onChange={setAuthority}
      />
      <DateField title="决定日期" must inSheet value={decidedOn} error={issues.decidedOn} onChange={setDay} />
      <Field
        title="罚没款（元）"
        must
        kind="digits"
        maxLength={14}
        value={yuan}
        placeholder="如 20000"
        error={issues.amountFen}
        onChange={setYuan}
      />
    </BottomSheet>
  )
}
