import { randomInt } from 'node:crypto'
import { env } from '../../../env.ts'
import { Problem } from '../../../http/problem.ts'
import { clock } from '../../../platform/clock.ts'
import { hashFor } from '../../../platform/keyring.ts'
import { log } from '../../../platform/log.ts'
import { sendSms } from '../../../platform/sms.ts'
import { SmsError } from '../../../platform/sms-error.ts'
import { smsSettings } from '../../../platform/sms-settings.ts'
import { isDuplicate } from '../insert-once.ts'
import { personalFields } from '../../../platform/personal-fields.ts'
import { PhoneCode } from './phone-code.model.ts'

const lifeSeconds = 5 * 60
const pauseSeconds = 60
const mostTries = 5
const mostPerDay = 10
const shanghaiOffsetMs = 8 * 60 * 60 * 1000

export const hashOfCode = (phone: string, code: string) => hashFor('phone-code', `${phone} ${code}`)

/** Sends a new code, which replaces the last one. The answer is the same whether or not the phone is known. */
export const sendPhoneCode = async (phone: string) => {
  const code = String(randomInt(1_000_000)).padStart(6, '0')
  await keepCode(phone, code)
  try {
    await sendSms({ phone, template: 'code', params: [code, String(lifeSeconds / 60)] })
  } catch (error) {
    if (!(error instanceof SmsError)) throw error
    log.warn({ code: error.code, reason: error.reason }, 'a one-time code was not sent')
    throw new Problem(error.reason === 'too_often' ? 'too_many_requests' : 'upstream_unavailable', {
      retryAfterSeconds: pauseSeconds,
    })
  }
  const demoCode = env.DEMO && smsSettings.isStandIn ? code : null
  return { retryAfterSeconds: pauseSeconds, expiresInSeconds: lifeSeconds, demoCode }
}

/** One write that succeeds only within the limits of this phone; throws `too_many_requests` otherwise. */
const keepCode = async (phone: string, code: string) => {
  const now = clock.now()
  const day = new Date(now.getTime() + shanghaiOffsetMs).toISOString().slice(0, 10)
  const phoneHash = personalFields.phone.hash(phone)
  const due = { phoneHash, sentAt: { $lte: new Date(now.getTime() - pauseSeconds * 1000) } }
  const fresh = {
    codeHash: hashOfCode(phone, code),
    triesLeft: mostTries,
    sentAt: now,
    expiresAt: new Date(now.getTime() + lifeSeconds * 1000),
  }
  const firstOfDay = { ...fresh, day, sentThatDay: 1 }
  const sameDay = { ...due, day, sentThatDay: { $lt: mostPerDay } }
  if (await PhoneCode.findOneAndUpdate(sameDay, { $set: fresh, $inc: { sentThatDay: 1 } })) return
  if (await PhoneCode.findOneAndUpdate({ ...due, day: { $ne: day } }, { $set: firstOfDay })) return
  try {
    await PhoneCode.create({ phoneHash, ...firstOfDay })
  } catch (error) {
    if (!isDuplicate(error)) throw error
    throw new Problem('too_many_requests', { retryAfterSeconds: await waitSeconds(phoneHash, day, now) })
  }
}

const waitSeconds = async (phoneHash: string, day: string, now: Date) => {
  const kept = await PhoneCode.findOne({ phoneHash }).lean()
  if (kept?.day === day && kept.sentThatDay >= mostPerDay) {
    const nextDay = Date.parse(`${day}T24:00:00+08:00`)
    return Math.ceil((nextDay - now.getTime()) / 1000)
  }
  const sinceSent = kept ? now.getTime() - kept.sentAt.getTime() : 0
  return Math.max(1, pauseSeconds - Math.floor(sinceSent / 1000))
}
