import { goTo, replaceWith } from '../../platform/navigate'

export const newTipOffUrl = '/packages/tip-off/pages/new/index'
export const openByCodeUrl = '/packages/tip-off/pages/open/index'
export const myTipOffsUrl = '/packages/tip-off/pages/mine/index'
export const rewardHallUrl = '/packages/reward/pages/hall/index'
export const myRewardsUrl = '/packages/reward/pages/mine/index'
const oneUrl = '/packages/tip-off/pages/one/index'
const receiptUrl = '/packages/tip-off/pages/receipt/index'

/** No address says which tip-off: it is held in memory. */
export const showTipOff = () => goTo(oneUrl)
export const showTipOffInstead = () => replaceWith(oneUrl)
export const showReceipt = () => replaceWith(receiptUrl)
export const openReceipt = () => goTo(receiptUrl)
export const openClaim = () => goTo('/packages/reward/pages/claim/index')
