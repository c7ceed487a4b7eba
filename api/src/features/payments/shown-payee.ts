import { personalFields } from '../../platform/personal-fields.ts'
import { openPersonal, sealPersonal } from '../../platform/personal.ts'
import { maskAccount } from '../rewards/shares/mask-account.ts'
import type { openClaim } from '../rewards/shares/to-pay.ts'

export const shownUse = 'payment-shown'
export const packageUse = 'payment-package'

/** A payee in clear: in memory only. */
export type Payee = Awaited<ReturnType<typeof openClaim>>

/** A payee as finance sees it. */
export type ShownPayee = {
  name: string
  document: string
  bankName: string | null
  account: string
  letterId: string | null
}

export const maskPayee = (payee: Payee): ShownPayee => ({
  name: personalFields.name.mask(payee.name),
  document: personalFields.documentNumber.mask(payee.documentNumber),
  bankName: payee.bankName ?? null,
  account: maskAccount(payee),
  letterId: payee.letterId ?? null,
})

/** Even masks tell something beside the number of a reward: they are sealed, too. */
export const sealShown = (payee: Payee) => sealPersonal(shownUse, JSON.stringify(maskPayee(payee)))
export const openShown = (sealed: string) => JSON.parse(openPersonal(shownUse, sealed)) as ShownPayee
export const sealPackage = (info: string) => sealPersonal(packageUse, info)
export const openPackage = (sealed: string) => openPersonal(packageUse, sealed)
