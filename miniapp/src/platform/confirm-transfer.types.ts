import type { TransferConfirmation } from '@huisheng/contract'

/** Leads to the page of WeChat on which the money is taken. Answers false where the person turned back; throws, in words. */
export type ConfirmTransfer = (confirmation: TransferConfirmation) => Promise<boolean>
