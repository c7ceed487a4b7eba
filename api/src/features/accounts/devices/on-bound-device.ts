import type { Types } from 'mongoose'
import { env } from '../../../env.ts'
import { Session, type SessionRecord } from '../session/session.model.ts'
import { BoundDevice } from './device.model.ts'

/** Whether a session runs on a device that is bound to this account now. */
export const onBoundDevice = async (accountId: Types.ObjectId, { device }: Pick<SessionRecord, 'device'>) => {
  if (!env.BOUND_DEVICES) return true
  return device ? (await BoundDevice.exists({ accountId, hash: device.hash })) !== null : false
}

export const isDeviceBound = async (accountId: Types.ObjectId, sessionId: string | undefined) =>
  onBoundDevice(accountId, { device: await deviceOfSession(sessionId) })

export const deviceOfSession = async (sessionId: string | undefined) =>
  (sessionId && (await Session.findById(sessionId, { device: 1 }).lean())?.device) || null
