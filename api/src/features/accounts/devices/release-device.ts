import { deviceKindNames, type BoundDevice as BoundDeviceView, type DeviceKind } from '@huisheng/contract'
import type { Actor } from '../../../http/actor.ts'
import { Problem } from '../../../http/problem.ts'
import { Account } from '../account.model.ts'
import { forgetActor } from '../actor-of.ts'
import { announceAccountEvent } from '../on-account-event.ts'
import { BoundDevice } from './device.model.ts'

/** Throws `not_found` for who is no staff member. */
export const boundDevices = async (staffId: string): Promise<BoundDeviceView[]> => {
  if (!(await Account.exists({ _id: staffId, userName: { $exists: true } }))) throw new Problem('not_found')
  const devices = await BoundDevice.find({ accountId: staffId }).sort({ kind: 1 }).lean()
  return devices.map(({ kind, name, boundAt }) => ({ kind, name, boundAt: boundAt.toISOString() }))
}

/** Recorded first, so that none is released unseen. One that is not bound may be released again. */
export const releaseDevice = async (actor: Actor, staffId: string, kind: DeviceKind): Promise<BoundDeviceView[]> => {
  const bound = await boundDevices(staffId)
  if (!bound.some((device) => device.kind === kind)) return bound
  const what = `解除绑定的${deviceKindNames[kind]}`
  await announceAccountEvent({ actor, action: 'device', subjectId: staffId, what })
  await BoundDevice.deleteOne({ accountId: staffId, kind })
  forgetActor(staffId)
  return boundDevices(staffId)
}
