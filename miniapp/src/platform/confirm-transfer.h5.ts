import type { ConfirmTransfer } from './confirm-transfer.types'

export const canConfirmTransfer = false
export const confirmTransfer: ConfirmTransfer = async () => {
  throw new Error('请在微信里打开确认')
}
