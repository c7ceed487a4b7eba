import { payeeDigest } from '../rewards/shares/payee-digest.ts'
import { openClaim } from '../rewards/shares/to-pay.ts'
import type { PaymentDocument } from './payment.fields.ts'

/** To whom the money goes, in clear; null where that is not who claimed. */
export const payeeOf = async ({ claimId, payeeDigest: digest }: Pick<PaymentDocument, 'claimId' | 'payeeDigest'>) => {
  const payee = await openClaim(claimId)
  return payeeDigest(claimId, payee) === digest ? payee : null
}
