import { DoorPlateCode } from '@huisheng/contract'
import type { Draft } from '../../../features/drafts/draft'

export type Door = { code: string; address: string }

/** The door a link names, or none where its code is no plate's. */
export const doorFrom = ({ door, address }: Partial<Record<string, string>>): Door | undefined => {
  const code = DoorPlateCode.safeParse(door)
  return code.success && address ? { code: code.data, address: decodeURIComponent(address) } : undefined
}

/** Who comes from the plate at a door need not say again where they stand. */
export const atDoor = (draft: Draft, { code, address }: Door): Draft => ({
  ...draft,
  place: { ...draft.place, plate: { code, address, pointWgs84: null }, words: address },
})
