import { createHash } from 'node:crypto'

/** The same name always answers the same UUID (RFC 9562, version 5, in a namespace of our own). */
export const nameBasedId = (name: string) => {
  const bytes = createHash('sha1').update('huisheng filings ').update(name).digest().subarray(0, 16)
  bytes[6] = (bytes[6]! & 0x0f) | 0x50
  bytes[8] = (bytes[8]! & 0x3f) | 0x80
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
}
