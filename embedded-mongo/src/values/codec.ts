import { deserialize, serialize } from 'bson'
import { CommandError } from '../command-error.ts'
import type { Document } from './value.ts'

const largestDocument = 16 * 1024 * 1024

export const decode = (bytes: Uint8Array): Document => deserialize(bytes, { bsonRegExp: true })

export const encode = (document: Document): Buffer => {
  const bytes = serialize(document, { ignoreUndefined: true })
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
}

export const checkSize = (bytes: Buffer): Buffer => {
  if (bytes.length <= largestDocument) return bytes
  throw new CommandError(
    'BSONObjectTooLarge',
    `a document of ${bytes.length} bytes is over the limit of ${largestDocument}`,
  )
}

const received = new WeakMap<Document, Buffer>()

/** Decodes a document and remembers its bytes, so that storing it keeps the types its sender chose. */
export const decodeKeepingBytes = (bytes: Buffer): Document => {
  const document = decode(bytes)
  received.set(document, bytes)
  return document
}

export const receivedBytes = (document: Document): Buffer | undefined => received.get(document)
