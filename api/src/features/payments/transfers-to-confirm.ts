import type { TransferConfirmation } from '@huisheng/contract'
import { wechatPaySettings } from '../../platform/wechat-pay-settings.ts'
import type { PaymentDocument } from './payment.fields.ts'
import { Payment } from './payment.model.ts'
import { openPackage } from './shown-payee.ts'

/** Of these claims, those whose transfer waits in WeChat, with what takes the payee there. */
export const transfersToConfirm = async (claimIds: readonly string[]): Promise<Map<string, TransferConfirmation>> => {
  const { merchant: mchId, appId } = wechatPaySettings
  if (!mchId || claimIds.length === 0) return new Map()
  const waiting = await Payment.find({
    claimId: { $in: [...claimIds] },
    status: 'sent',
    packageSealed: { $ne: null },
  }).lean<PaymentDocument[]>()
  return new Map(
    waiting.flatMap(({ claimId, packageSealed }) =>
      packageSealed ? [[claimId, { mchId, appId, package: openPackage(packageSealed) }]] : [],
    ),
  )
}
