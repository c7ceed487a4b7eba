import type { PhotoKind } from './recognise-photo.ts'

/** Where the picture ends, and the parts of the file that are not pixels. */
export type PhotoStructure = { end: number; asides: Buffer[] }

/** Walks the file's own table of parts. Null when it stops before the end, that is, when the file is cut. */
export const structureOf = (kind: PhotoKind, bytes: Buffer): PhotoStructure | null => {
  if (kind === 'jpeg') return walkJpeg(bytes)
  if (kind === 'png') return walkPng(bytes)
  if (kind === 'webp') return walkWebp(bytes)
  return { end: bytes.length, asides: [] }
}

/** ISO/IEC 10918-1 annex B: segments with lengths, and after each start of scan coded data up to the next marker. */
const walkJpeg = (bytes: Buffer): PhotoStructure | null => {
  const asides: Buffer[] = []
  for (let at = 2; at + 1 < bytes.length;) {
    if (bytes[at] !== 0xff) return null
    const marker = bytes[at + 1]!
    if (marker === 0xff) at += 1
    else if (marker === 0xd9) return { end: at + 2, asides }
    else if (isBareMarker(marker)) at += 2
    else {
      if (at + 4 > bytes.length) return null
      const end = at + 2 + bytes.readUInt16BE(at + 2)
      if (isAside(marker)) asides.push(bytes.subarray(at + 4, end))
      at = marker === 0xda ? endOfScan(bytes, end) : end
    }
  }
  return null
}

const isBareMarker = (marker: number) => marker === 0x01 || (marker >= 0xd0 && marker <= 0xd8)
/** Application segments and comments. */
const isAside = (marker: number) => (marker >= 0xe0 && marker <= 0xef) || marker === 0xfe

/** In coded data 0xff is followed by a zero (a byte of data) or a restart; anything else is the next marker. */
const endOfScan = (bytes: Buffer, from: number) => {
  let at = bytes.indexOf(0xff, from)
  while (at >= 0 && at + 1 < bytes.length) {
    const next = bytes[at + 1]!
    if (next !== 0x00 && next !== 0xff && !(next >= 0xd0 && next <= 0xd7)) return at
    at = bytes.indexOf(0xff, next === 0xff ? at + 1 : at + 2)
  }
  return bytes.length
}

/** PNG (ISO/IEC 15948): chunks up to IEND. */
const walkPng = (bytes: Buffer): PhotoStructure | null => {
  const asides: Buffer[] = []
  for (let at = 8; at + 12 <= bytes.length;) {
    const type = bytes.toString('latin1', at + 4, at + 8)
    const end = at + 12 + bytes.readUInt32BE(at)
    if (end > bytes.length) return null
    if (type === 'IEND') return { end, asides }
    if (type !== 'IDAT') asides.push(bytes.subarray(at + 8, end - 4))
    at = end
  }
  return null
}

const webpPixels = ['VP8 ', 'VP8L', 'ALPH', 'ANMF']

/** RIFF: one length for the whole, then chunks of even size. */
const walkWebp = (bytes: Buffer): PhotoStructure | null => {
  const asides: Buffer[] = []
  const end = 8 + bytes.readUInt32LE(4)
  if (end > bytes.length) return null
  for (let at = 12; at + 8 <= end;) {
    const size = bytes.readUInt32LE(at + 4)
    if (!webpPixels.includes(bytes.toString('latin1', at, at + 4))) asides.push(bytes.subarray(at + 8, at + 8 + size))
    at += 8 + size + (size % 2)
  }
  return { end, asides }
}
