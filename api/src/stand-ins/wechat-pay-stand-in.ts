import { privateDecrypt, randomBytes } from 'node:crypto'
import { clock } from '../platform/clock.ts'
import type { TransferState } from '../platform/wechat-pay.ts'
import {
  answerLines,
  fieldPadding,
  isSigned,
  readAuthorisation,
  requestLines,
  signLines,
} from '../platform/wechat-pay-signature.ts'
import { listen, objectIn, Reply, type Asked } from './listen.ts'

type Options = {
  appId: string
  merchant: string
  serial: string
  merchantKey: string
  platformSerial: string
  platformPrivateKey: string
  /** How long after its start a transfer has been taken by its payee; null: only when told so. */
  takenAfterMs: number | null
}
/**
 * What the next request meets. A code: the refusal of that name, nothing done. `lost`: done, but the answer breaks off.
 * `doubled`: arrives twice. `forged`: done, but answered under another key. `hang`: nothing done, no answer.
 */
export type Mishap = keyof typeof failures | 'lost' | 'doubled' | 'forged' | 'hang'
type Bill = {
  number: string
  billNo: string
  openid: string
  name: string | null
  amountFen: number
  remark: string
  state: TransferState
  failReason: string | null
  startedAt: number
}

const failures = {
  PARAM_ERROR: 400,
  INVALID_REQUEST: 400,
  SIGN_ERROR: 401,
  NOT_ENOUGH: 403,
  NO_AUTH: 403,
  NOT_FOUND: 404,
  FREQUENCY_LIMIT_EXCEED: 429,
  SYSTEM_ERROR: 500,
} as const
const path = '/v3/fund-app/mch-transfer/transfer-bills'
const oldestSeconds = 300
const nameFromFen = 30
const nameNeededFromFen = 200_000
const final: TransferState[] = ['SUCCESS', 'FAIL', 'CANCELLED']

/** Takes transfers to WeChat accounts as WeChat Pay documents them (商家转账), signatures and sealed names included. */
export const startWechatPayStandIn = async (options: Options) => {
  const bills = new Map<string, Bill>()
  const planned: Mishap[] = []
  let arrivals = 0

  const signed = (status: number, body: object, nonce = randomBytes(16).toString('hex')) => {
    const text = JSON.stringify(body)
    const timestamp = String(Math.floor(clock.now().getTime() / 1000))
    const lines = answerLines({ timestamp, nonce, body: text })
    const headers = {
      'Wechatpay-Serial': options.platformSerial,
      'Wechatpay-Timestamp': timestamp,
      'Wechatpay-Nonce': nonce,
      'Wechatpay-Signature': signLines(lines, options.platformPrivateKey),
      'Wechatpay-Signature-Type': 'WECHATPAY2-SHA256-RSA2048',
    }
    return new Reply(status, headers, text)
  }
  const refuse = (code: keyof typeof failures, message = code as string) => signed(failures[code], { code, message })

  const isSignedByMerchant = ({ method, path, query, headers, text }: Asked) => {
    const parts = readAuthorisation(String(headers.authorization ?? ''))
    if (!parts || parts.mchid !== options.merchant || parts.serial_no !== options.serial) return false
    const { timestamp = '', nonce_str = '', signature = '' } = parts
    if (!(Math.abs(clock.now().getTime() / 1000 - Number(timestamp)) <= oldestSeconds)) return false
    const search = query.size > 0 ? `?${query}` : ''
    const lines = requestLines({ method, path: path + search, timestamp, nonce: nonce_str, body: text })
    return isSigned(lines, signature, options.merchantKey)
  }

  const nameIn = (sealed: unknown) => {
    if (sealed === undefined) return null
    const key = { key: options.platformPrivateKey, ...fieldPadding }
    return privateDecrypt(key, Buffer.from(String(sealed), 'base64')).toString()
  }

  const start = ({ text, headers }: Asked) => {
    const body = objectIn(text)
    const wrong = body ? wrongField(body, options.appId) : 'body'
    if (!body || wrong) return refuse('PARAM_ERROR', `参数错误：${wrong}`)
    if (body.user_name !== undefined && headers['wechatpay-serial'] !== options.platformSerial)
      return refuse('PARAM_ERROR', '平台证书序列号错误')
    const number = String(body.out_bill_no)
    const wanted = {
      openid: String(body.openid),
      name: nameIn(body.user_name),
      amountFen: Number(body.transfer_amount),
      remark: String(body.transfer_remark),
    }
    const there = bills.get(number)
    if (there && Object.entries(wanted).some(([field, value]) => there[field as keyof Bill] !== value))
      return refuse('INVALID_REQUEST', '商户单号已存在，但参数不一致')
    const bill = there ?? {
      ...{ number, billNo: `1330${randomBytes(14).toString('hex')}`, ...wanted },
      ...{ state: 'WAIT_USER_CONFIRM' as const, failReason: null, startedAt: clock.now().getTime() },
    }
    bills.set(number, bill)
    return signed(200, {
      out_bill_no: number,
      transfer_bill_no: bill.billNo,
      create_time: new Date(bill.startedAt).toISOString(),
      state: bill.state,
      ...(bill.state === 'WAIT_USER_CONFIRM' && { package_info: `package ${bill.billNo}` }),
    })
  }

  const find = (number: string) => {
    const bill = bills.get(number)
    if (!bill) return refuse('NOT_FOUND', '记录不存在')
    const { takenAfterMs } = options
    if (takenAfterMs !== null && !final.includes(bill.state) && clock.now().getTime() >= bill.startedAt + takenAfterMs)
      bill.state = 'SUCCESS'
    return signed(200, {
      mch_id: options.merchant,
      out_bill_no: number,
      transfer_bill_no: bill.billNo,
      appid: options.appId,
      state: bill.state,
      transfer_amount: bill.amountFen,
      transfer_remark: bill.remark,
      openid: bill.openid,
      ...(bill.failReason && { fail_reason: bill.failReason }),
      create_time: new Date(bill.startedAt).toISOString(),
      update_time: clock.now().toISOString(),
    })
  }

  const answer = (asked: Asked) => {
    arrivals += 1
    if (!isSignedByMerchant(asked)) return refuse('SIGN_ERROR', '签名错误')
    if (asked.method === 'POST' && asked.path === path) return start(asked)
    const number = asked.method === 'GET' && asked.path.startsWith(`${path}/out-bill-no/`)
    return number ? find(decodeURIComponent(asked.path.slice(`${path}/out-bill-no/`.length))) : refuse('NOT_FOUND')
  }

  const server = await listen((asked) => {
    const mishap = planned.shift()
    if (mishap === 'hang') return 'hang'
    if (mishap && mishap in failures) return refuse(mishap as keyof typeof failures)
    const reply = answer(asked)
    if (mishap === 'lost') return 'hang up'
    if (mishap === 'doubled') return answer(asked)
    if (mishap === 'forged') return new Reply(reply.status, { ...reply.headers, 'Wechatpay-Nonce': 'x' }, reply.text)
    return reply
  })
  return {
    ...server,
    /** Every transfer there is, whatever became of it. */
    bills: () => [...bills.values()].map((bill) => ({ ...bill })),
    /** How many requests came, those that met a mishap before they were looked at not counted. */
    arrivals: () => arrivals,
    /** What the next requests meet, one each. */
    meet: (...mishaps: Mishap[]) => planned.push(...mishaps),
    /** What becomes of a transfer. */
    settle: (number: string, state: TransferState, failReason: string | null = null) =>
      Object.assign(bills.get(number)!, { state, failReason }),
  }
}

const wrongField = (body: Record<string, unknown>, appId: string) => {
  const amount = body.transfer_amount
  const checks: [string, boolean][] = [
    ['appid', body.appid === appId],
    ['out_bill_no', typeof body.out_bill_no === 'string' && /^[0-9A-Za-z]{1,32}$/.test(body.out_bill_no)],
    ['transfer_scene_id', typeof body.transfer_scene_id === 'string' && body.transfer_scene_id !== ''],
    ['openid', typeof body.openid === 'string' && /^[\w-]{1,64}$/.test(body.openid)],
    ['transfer_amount', Number.isSafeInteger(amount) && Number(amount) > 0],
    ['user_name', Number(amount) < nameFromFen ? body.user_name === undefined : true],
    ['user_name', Number(amount) >= nameNeededFromFen ? typeof body.user_name === 'string' : true],
    ['transfer_remark', typeof body.transfer_remark === 'string' && /^.{1,32}$/u.test(body.transfer_remark)],
    ['transfer_scene_report_infos', Array.isArray(body.transfer_scene_report_infos)],
  ]
  return checks.find(([, right]) => !right)?.[0] ?? null
}
