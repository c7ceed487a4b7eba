import { Payee, type DocumentKind } from '@huisheng/contract'
import type { HeldAttachment } from '../../../features/attachments/use-attachments'

/** As typed; kept in the page's memory alone, for it names a person and an account. */
export type PayeeDraft = {
  channel: 'bank' | 'wechat'
  name: string
  documentKind: DocumentKind
  documentNumber: string
  bankName: string
  account: string
  byProxy: boolean
  letters: HeldAttachment[]
}

export const newPayee: PayeeDraft = {
  channel: 'bank',
  name: '',
  documentKind: 'resident_id',
  documentNumber: '',
  bankName: '',
  account: '',
  byProxy: false,
  letters: [],
}

/** `code`: what WeChat gave for the account that is to get it. */
export const payeeOf = (draft: PayeeDraft, code: string): unknown => {
  const { channel, name, documentKind, documentNumber, bankName, account } = draft
  const who = { name, documentKind, documentNumber }
  return channel === 'bank' ? { channel, ...who, bankName, account } : { channel, ...who, code }
}

/** What is still missing, by field, in the contract's own words. */
export const issuesOf = (draft: PayeeDraft, letterNeeded: boolean): Record<string, string> => {
  const checked = Payee.safeParse(payeeOf(draft, 'later'))
  const found = (checked.error?.issues ?? []).map(({ path, message }) => [path.join('.'), message])
  const letter = (draft.byProxy || letterNeeded) && draft.letters.length === 0 ? { letter: '请上传委托书' } : {}
  return { ...letter, ...Object.fromEntries(found) }
}

const starred = (text: string, first: number, last: number) => {
  const kept = text.trim()
  return kept.length <= first + last
    ? '*'.repeat(kept.length)
    : `${kept.slice(0, first)}${'*'.repeat(kept.length - first - last)}${kept.slice(-last)}`
}
/** Enough for the person to see that it is right, too little for whoever looks over a shoulder. */
export const masked = ({ name, documentNumber, account }: PayeeDraft) => ({
  name: `${[...name.trim()][0] ?? ''}${'*'.repeat(Math.max(1, [...name.trim()].length - 1))}`,
  documentNumber: starred(documentNumber, 3, 4),
  account: starred(account.replace(/[\s-]/g, ''), 0, 4),
})
