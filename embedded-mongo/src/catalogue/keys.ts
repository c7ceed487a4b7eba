import type { Collection, Index } from './collection.ts'

const uint32 = (number: number) => {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32BE(number)
  return bytes
}

export const recordIdBytes = (recordId: number) => {
  const bytes = Buffer.alloc(6)
  bytes.writeUIntBE(recordId, 0, 6)
  return bytes
}

export const readRecordId = (bytes: Buffer, at = 0) => bytes.readUIntBE(at, 6)

export const recordKey = (collection: Collection, recordId: number) => {
  const key = Buffer.alloc(10)
  key.writeUInt32BE(collection.id)
  key.writeUIntBE(recordId, 4, 6)
  return key
}

export const recordIdOfKey = (key: Buffer) => readRecordId(key, 4)

/** Everything kept under a collection's or an index's number. */
export const rangeOf = ({ id }: Collection | Index): [Buffer, Buffer] => [uint32(id), uint32(id + 1)]

export const indexPrefix = ({ id }: Index) => uint32(id)

export const catalogueKey = ({ id }: Collection) => Buffer.from(`collection ${id}`)
