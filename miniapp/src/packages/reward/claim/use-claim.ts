import { Payee } from '@huisheng/contract'
import { useEffect, useState } from 'react'
import { nameless } from '../../../api/nameless'
import { dropAttachments, uploadAllAttachments } from '../../../features/attachments/upload-all-attachments'
import type { ChangeAttachments } from '../../../features/attachments/use-attachments'
import type { useOpened } from '../../../features/tip-offs/use-opened'
import { newSecretId } from '../../../platform/secret-id'
import { wechatCode } from '../../../platform/wechat-login'
import { lettersOf } from './letters'
import { issuesOf, newPayee, payeeOf, type PayeeDraft } from './payee-draft'

/** One claim: filled in, looked over, sent; tried again it stays one, for its sending keeps its secret. */
export const useClaim = (page: ReturnType<typeof useOpened>, letterNeeded: boolean) => {
  const [sendingId, setSendingId] = useState<string | null>(null)
  const [draft, setDraft] = useState(newPayee)
  const [missing, setMissing] = useState<Record<string, string>>({})
  const [step, setStep] = useState<'fill' | 'confirm' | 'done'>('fill')
  useEffect(() => void newSecretId().then(setSendingId), [])

  const change = (part: Partial<PayeeDraft>) => {
    setDraft((now) => ({ ...now, ...part }))
    setMissing((known) => Object.fromEntries(Object.entries(known).filter(([field]) => !(field in part))))
    page.clear()
  }
  const changeLetters: ChangeAttachments = (part) => {
    setDraft((now) => ({ ...now, letters: part(now.letters) }))
    setMissing(({ letter: _letter, ...others }) => others)
  }
  const check = () => {
    const found = issuesOf(draft, letterNeeded)
    setMissing(found)
    if (Object.keys(found).length > 0) return false
    setStep('confirm')
    return true
  }
  const send = async () => {
    if (!sendingId) return
    const way = lettersOf(sendingId)
    const claimed = await page.move(async (key) => {
      const [letterId] = draft.byProxy || letterNeeded ? await uploadAllAttachments(draft.letters, way) : []
      const code = draft.channel === 'wechat' ? await wechatCode() : ''
      const payee = Payee.parse(payeeOf(draft, code))
      return nameless.rewards.claim({ body: { key, sendingId, payee, proxy: letterId ? { letterId } : null } })
    })
    if (!claimed) return
    dropAttachments(draft.letters, way)
    setStep('done')
  }
  const told = Object.fromEntries(
    Object.entries(page.trouble?.issues ?? {}).map(([path, words]) => [path.replace(/^payee\./, ''), words]),
  )
  return {
    draft,
    step,
    sendingId,
    issues: { ...told, ...missing },
    change,
    changeLetters,
    check,
    send,
    fillAgain: () => setStep('fill'),
  }
}
export type Claim = ReturnType<typeof useClaim>
