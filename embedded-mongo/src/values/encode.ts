import { createHash } from 'node:crypto'
import { bytesOf, sortableText, subtypeOf } from './compare.ts'
import { rankOf, ranks } from './rank.ts'
import { isObjectId, toNumber, type Document, type Value } from './value.ts'

/** The index entry of an empty array, which sorts before null. */
export const emptyArray = Symbol('empty array')

const longestBytes = 700
const end = Buffer.from([0])
const scratch = Buffer.alloc(8)

const digest = (bytes: Uint8Array) => createHash('sha1').update(bytes).digest()

const encodeDouble = (rank: number, number: number): Buffer => {
  const bytes = Buffer.alloc(9)
  bytes[0] = rank
  if (Number.isNaN(number)) return bytes
  scratch.writeDoubleBE(number === 0 ? 0 : number)
  const negative = (scratch[0]! & 0x80) !== 0
  for (let at = 0; at < 8; at++) bytes[at + 1] = negative ? ~scratch[at]! & 255 : scratch[at]!
  if (!negative) bytes[1]! |= 0x80
  return bytes
}

/** 00 becomes 01 01 and 01 becomes 01 02: ordered, and no text is the beginning of another. */
const escapeBytes = (bytes: Buffer): Buffer => {
  const escaped: number[] = []
  for (const byte of bytes) {
    if (byte < 2) escaped.push(1, byte + 1)
    else escaped.push(byte)
  }
  return Buffer.from(escaped)
}

const encodeText = (text: string): Buffer => {
  let bytes: Buffer = Buffer.from(text, 'utf8')
  if (bytes.length > longestBytes) bytes = Buffer.concat([bytes.subarray(0, longestBytes), digest(bytes)])
  if (bytes.includes(0) || bytes.includes(1)) bytes = escapeBytes(bytes)
  return Buffer.concat([bytes, end])
}

const encodeDocument = (document: Document): Buffer => {
  const parts: Buffer[] = [Buffer.from([ranks.document])]
  for (const name of Object.keys(document)) {
    const value = encodeKey(document[name])
    parts.push(value.subarray(0, 1), encodeText(name), value)
  }
  return Buffer.concat([...parts, end])
}

const encodeBinary = (value: Value): Buffer => {
  const bytes = bytesOf(value)
  const head = Buffer.alloc(6)
  head[0] = ranks.binary
  head.writeUInt32BE(bytes.length, 1)
  head[5] = subtypeOf(value)
  return Buffer.concat([head, bytes.length > longestBytes ? digest(bytes) : bytes])
}

/**
 * Bytes that compare as the values do, and of which none begins another. Texts beyond 700 bytes are cut and hashed:
 * equality still holds, their order among each other does not.
 */
export const encodeKey = (value: Value): Buffer => {
  if (value === emptyArray) return Buffer.from([ranks.emptyArray])
  const rank = rankOf(value)
  switch (rank) {
    case ranks.number:
      return encodeDouble(rank, toNumber(value))
    case ranks.string:
      return Buffer.concat([Buffer.from([rank]), encodeText(String(value))])
    case ranks.document:
      return encodeDocument(value as Document)
    case ranks.array:
      return Buffer.concat([Buffer.from([rank]), ...(value as Value[]).map(encodeKey), end])
    case ranks.binary:
      return encodeBinary(value)
    case ranks.objectId:
      return Buffer.concat([Buffer.from([rank]), isObjectId(value) ? value.id : end])
    case ranks.boolean:
      return Buffer.from([rank, value ? 1 : 0])
    case ranks.date:
      return encodeDouble(rank, (value as Date).getTime())
    case ranks.timestamp:
    case ranks.regex:
    case ranks.code:
      return Buffer.concat([Buffer.from([rank]), encodeText(sortableText(value))])
  }
  return Buffer.from([rank])
}

/** A short text that two values share exactly when they are equal; for maps and sets of values. */
export const identityOf = (value: Value): string =>
  typeof value === 'string' ? `s${value}` : encodeKey(value).toString('latin1')

/** The bytes of a descending index field. */
export const inverted = (bytes: Buffer): Buffer => {
  const result = Buffer.allocUnsafe(bytes.length)
  for (let at = 0; at < bytes.length; at++) result[at] = ~bytes[at]! & 255
  return result
}

/** The first bytes after everything that begins with these. */
export const successor = (bytes: Buffer): Buffer => {
  for (let at = bytes.length - 1; at >= 0; at--) {
    if (bytes[at] === 255) continue
    const next = Buffer.from(bytes.subarray(0, at + 1))
    next[at]!++
    return next
  }
  return Buffer.concat([bytes, Buffer.alloc(4, 255)])
}
