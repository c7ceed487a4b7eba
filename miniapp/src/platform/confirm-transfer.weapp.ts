import type { TransferConfirmation } from '@huisheng/contract'
import type { ConfirmTransfer } from './confirm-transfer.types'

type Result = { errMsg?: string }
type Options = TransferConfirmation & { success: () => void; fail: (result: Result) => void }
/** Taro has no name for it. */
declare const wx: { requestMerchantTransfer?: (options: Options) => void }

export const canConfirmTransfer = true

export const confirmTransfer: ConfirmTransfer = (confirmation) =>
  new Promise((resolve, reject) => {
    if (!wx.requestMerchantTransfer) return reject(new Error('微信版本过低，请更新微信后再确认收款'))
    wx.requestMerchantTransfer({
      ...confirmation,
      success: () => resolve(true),
      fail: ({ errMsg }) =>
        errMsg?.includes('cancel') ? resolve(false) : reject(new Error('没能打开微信的确认页，请稍后再试')),
    })
  })
