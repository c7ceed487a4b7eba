import { DoorPlateCode } from '@huisheng/contract'

/** The plate's number out of what its code says: the number itself, or an address that carries it. */
export const doorPlateCodeFrom = (text: string): string | null => {
  const trimmed = text.trim()
  const asked = /[?&](?:code|no|id)=([^&#]+)/.exec(trimmed)?.[1]
  const last = trimmed.split(/[?#]/)[0]?.split('/').filter(Boolean).at(-1)
  const found = [trimmed, asked, last].find((candidate) => candidate && DoorPlateCode.safeParse(candidate).success)
  return found ?? null
}
