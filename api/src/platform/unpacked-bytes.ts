import { SheetUnreadable } from './sheet-errors.ts'

const endMark = 0x06054b50
const entryMark = 0x02014b50
const endBytes = 22
const entryBytes = 46
const longestComment = 65_535

/**
 * How many bytes the parts of a zip will unpack to, by its own directory. Infinity where the directory does not say:
 * the reader stops each part at the size stated here, so only a stated size is safe.
 */
export const unpackedBytes = (bytes: Buffer): number => {
  const end = endOf(bytes)
  const count = bytes.readUInt16LE(end + 10)
  let at = bytes.readUInt32LE(end + 16)
  let sum = 0
  for (let entry = 0; entry < count; entry++) {
    if (at + entryBytes > bytes.length || bytes.readUInt32LE(at) !== entryMark) throw new SheetUnreadable()
    const [packed, unpacked] = [bytes.readUInt32LE(at + 20), bytes.readUInt32LE(at + 24)]
    if (unpacked === 0xffffffff || (unpacked === 0 && packed > 2)) return Infinity
    sum += unpacked
    at += entryBytes + bytes.readUInt16LE(at + 28) + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32)
  }
  return sum
}

const endOf = (bytes: Buffer) => {
  for (let at = bytes.length - endBytes; at >= 0 && at >= bytes.length - endBytes - longestComment; at--)
    if (bytes.readUInt32LE(at) === endMark) return at
  throw new SheetUnreadable()
}
