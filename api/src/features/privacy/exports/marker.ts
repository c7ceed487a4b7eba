import { randomBytes } from 'node:crypto'

/** Two signs that do not show, for 0 and 1. */
const signs = ['\u200b', '\u200c'] as const
const hidden = /[\u200b\u200c]{32}/

/** Four bytes as hex: unique among exports. */
export const drawMarker = () => randomBytes(4).toString('hex')

/** The marker as signs that do not show; they go along where the text is copied. */
export const hide = (marker: string) =>
  [...Number.parseInt(marker, 16).toString(2).padStart(32, '0')].map((bit) => signs[bit === '1' ? 1 : 0]).join('')

/** The marker within a text, or null. */
export const markerIn = (text: string) => {
  const found = hidden.exec(text)?.[0]
  if (!found) return null
  const bits = [...found].map((sign) => (sign === signs[1] ? '1' : '0')).join('')
  return Number.parseInt(bits, 2).toString(16).padStart(8, '0')
}
