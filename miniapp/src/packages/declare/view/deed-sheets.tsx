import type { DeclarationView } from '@huisheng/contract'
import { api } from '../../../api/client'
import { dropAttachments, uploadAllAttachments } from '../../../features/attachments/upload-all-attachments'
import { toast } from '../../../state/toast'
import { MoveOutSheet } from '../deeds/move-out-sheet'
import { RenewSheet } from '../deeds/renew-sheet'
import { SupplementSheet } from '../deeds/supplement-sheet'
import { WordsSheet } from '../deeds/words-sheet'
import type { useDeclaration } from './use-declaration'

export type Deed = 'withdraw' | 'agree' | 'deny' | 'supplement' | 'decline' | 'renew' | 'move_out'
type Props = {
  deed: Deed | null
  declaration: DeclarationView
  page: Pick<ReturnType<typeof useDeclaration>, 'busy' | 'deedTrouble' | 'move' | 'reload'>
  onClose: () => void
}

/** The sheet of the deed just chosen; it stays with its words until the server has taken them. */
export const DeedSheets = ({ deed, declaration, page, onClose }: Props) => {
  const params = { declarationId: declaration.id }
  const finish = async (deeds: () => Promise<DeclarationView>, words: string) => {
    if (!(await page.move(deeds))) return
    onClose()
    toast(words, 'ok')
  }
  const sheet = { busy: page.busy, trouble: page.deedTrouble, onClose }
  const home = {
    declarationId: declaration.id,
    address: declaration.dwelling.address,
    leaseUntil: declaration.lease?.until ?? null,
  }
  const done = () => {
    onClose()
    void page.reload()
  }
  if (deed === 'withdraw')
    return (
      <WordsSheet
        {...sheet}
        title="撤回这份申报"
        text="撤回后不再核实；情况没变的话，仍要重新申报。"
        field="为什么撤回（可不写）"
        placeholder="如：地址选错了"
        yes="撤回"
        danger
        onSend={(words) => void finish(() => api.declarations.withdraw({ params, body: { words } }), '已撤回')}
      />
    )
  if (deed === 'agree')
    return (
      <WordsSheet
        {...sheet}
        title="确认属实"
        text="确认后，网格员会来核实。上面的内容如果有不对，请点“情况不对”。"
        field="想补充的（可不写）"
        yes="确认属实"
        onSend={(words) =>
          void finish(() => api.declarations.confirm({ params, body: { agreed: true, words } }), '已确认')
        }
      />
    )
  if (deed === 'deny')
    return (
      <WordsSheet
        {...sheet}
        title="情况不对"
        text="您不认可的申报不会被登记，申报人会收到通知。"
        field="哪里不对"
        must
        placeholder="如：我没有住在这里"
        yes="提交"
        danger
        onSend={(words) =>
          void finish(() => api.declarations.confirm({ params, body: { agreed: false, words } }), '已告知申报人')
        }
      />
    )
  if (deed === 'decline' && declaration.appointment) {
    const { from } = declaration.appointment
    return (
      <WordsSheet
        {...sheet}
        title="换个时间"
        text="告诉网格员您哪天、几点在家。"
        field="什么时间方便"
        must
        placeholder="如：工作日晚上 7 点后，周末全天"
        yes="发送"
        onSend={(words) =>
          void finish(
            () => api.declarations.answerAppointment({ params, body: { accepted: false, from, words } }),
            '已告诉网格员',
          )
        }
      />
    )
  }
  if (deed === 'supplement')
    return (
      <SupplementSheet
        {...sheet}
        onSend={(words, held) =>
          void finish(async () => {
            const attachmentIds = await uploadAllAttachments(held)
            const view = await api.declarations.supplement({ params, body: { attachmentIds, words } })
            dropAttachments(held)
            return view
          }, '材料已发出')
        }
      />
    )
  if (deed === 'renew') return <RenewSheet home={home} onClose={onClose} onDone={done} />
  if (deed === 'move_out') return <MoveOutSheet home={home} onClose={onClose} onDone={done} />
  return null
}
