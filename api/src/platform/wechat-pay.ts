import * as z from 'zod'
import { callWechatPay } from './wechat-pay-call.ts'
import { WechatPayError } from './wechat-pay-error.ts'
import { wechatPaySettings } from './wechat-pay-settings.ts'
import { encryptField } from './wechat-pay-signature.ts'

export const TransferState = z.enum([
  'ACCEPTED',
  'PROCESSING',
  'WAIT_USER_CONFIRM',
  'TRANSFERING',
  'SUCCESS',
  'FAIL',
  'CANCELING',
  'CANCELLED',
])
export type TransferState = z.infer<typeof TransferState>

const Started = z.object({
  out_bill_no: z.string(),
  transfer_bill_no: z.string().max(64),
  state: TransferState,
  /** What the payee's WeChat needs to show the page on which the money is taken. */
  package_info: z.string().max(4000).optional(),
})
const Bill = Started.omit({ package_info: true }).extend({
  transfer_amount: z.number().int(),
  fail_reason: z.string().max(200).optional(),
})

type Transfer = {
  /** Letters and digits, 32 at most: the same number is the same transfer, however often it is sent. */
  number: string
  openid: string
  /** Checked by WeChat Pay against whom the account belongs to. */
  name: string
  amountFen: number
  /** What the payee reads; names no case. */
  remark: string
}
export type TransferBill = {
  billNo: string
  state: TransferState
  amountFen: number | null
  failReason: string | null
  packageInfo: string | null
}

const path = '/v3/fund-app/mch-transfer/transfer-bills'
/** Below this WeChat Pay checks no name and takes none. */
const nameFromFen = 30

/** All we ask of WeChat Pay (商家转账). Each throws a `WechatPayError`. */
export const wechatPay = {
  /** Starts a transfer, or answers the one that was started under this number. */
  transfer: async ({ number, openid, name, amountFen, remark }: Transfer): Promise<TransferBill> => {
    const { appId, sceneId, platformKey } = wechatPaySettings
    if (!platformKey) throw new WechatPayError('unavailable')
    const body = {
      appid: appId,
      out_bill_no: number,
      transfer_scene_id: sceneId,
      openid,
      ...(amountFen >= nameFromFen && { user_name: encryptField(name, platformKey) }),
      transfer_amount: amountFen,
      transfer_remark: remark,
      user_recv_perception: '现金奖励',
      transfer_scene_report_infos: [
        { info_type: '活动名称', info_content: '举报奖励' },
        { info_type: '奖励说明', info_content: remark },
      ],
    }
    const { out_bill_no, transfer_bill_no, state, package_info } = await callWechatPay(
      { method: 'POST', path, body },
      Started,
    )
    if (out_bill_no !== number) throw new WechatPayError('unavailable')
    return { billNo: transfer_bill_no, state, amountFen: null, failReason: null, packageInfo: package_info ?? null }
  },

  /** The transfer under this number; null where there is none. */
  transferOf: async (number: string): Promise<TransferBill | null> => {
    try {
      const { out_bill_no, transfer_bill_no, state, transfer_amount, fail_reason } = await callWechatPay(
        { method: 'GET', path: `${path}/out-bill-no/${encodeURIComponent(number)}` },
        Bill,
      )
      if (out_bill_no !== number) throw new WechatPayError('unavailable')
      return {
        ...{ billNo: transfer_bill_no, state, amountFen: transfer_amount },
        ...{ failReason: fail_reason ?? null, packageInfo: null },
      }
    } catch (error) {
      if (error instanceof WechatPayError && error.code === 'NOT_FOUND') return null
      throw error
    }
  },
}
