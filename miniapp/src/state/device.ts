import type { Device } from '@huisheng/contract'
import { describeDevice } from '../platform/device'
import { readStored, writeStored } from '../platform/storage'
import { newUuid } from '../platform/uuid'

/** This device, by an id of its own that outlives every sign-in: staff see personal data only on the one bound to them. */
export const thisDevice = (): Device => {
  const id = readStored<string>('device') ?? newUuid()
  writeStored('device', id)
  return { id, ...describeDevice() }
}
