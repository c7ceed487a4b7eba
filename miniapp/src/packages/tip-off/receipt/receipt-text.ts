import type { Receipt } from './receipt'

/** The words as they are read out and typed. */
export const sayPassphrase = ({ passphrase }: Receipt) => passphrase.join(' ')
export const sayReceipt = (receipt: Receipt) => `举报编码：${receipt.code}\n口令：${sayPassphrase(receipt)}`
