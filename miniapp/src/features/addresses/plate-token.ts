import { PlateToken } from '@huisheng/contract'

const decoded = (text: string) => {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

/** The plate's signed code out of what a scan or a link says: the code itself, or an address that carries it. */
export const plateTokenFrom = (text: string): string | null => {
  const trimmed = decoded(text.trim())
  const asked = /[?&](?:plate|p)=([^&#]+)/.exec(trimmed)?.[1]
  const last = trimmed.split(/[?#]/)[0]?.split('/').filter(Boolean).at(-1)
  return [trimmed, asked, last].find((one) => one && PlateToken.safeParse(one).success) ?? null
}
