import type { SealedPayee } from './claim.model.ts'

/** Enough for its owner to recognise: the last four digits, or that it is WeChat. */
export const maskAccount = ({ channel, account }: SealedPayee) =>
  channel === 'bank' ? `****${(account ?? '').slice(-4)}` : '微信零钱'
