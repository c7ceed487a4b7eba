import { wokenWork } from '../../platform/woken-work.ts'
import { collectClaims } from './collect-claims.ts'
import { sendUnsent } from './send-batch.ts'
import { settleOutstanding } from './settle-up.ts'
import { askWechat } from './transfer-to-wechat.ts'

/** All that is done beside the requests, what a crash left undone first. */
export const workOnPayments = async () => {
  await settleOutstanding()
  await collectClaims()
  await sendUnsent()
  await askWechat()
}

/** Called where there is something to do: it happens at once, beside the request. */
export const wakePayments = wokenWork('payments', workOnPayments)
