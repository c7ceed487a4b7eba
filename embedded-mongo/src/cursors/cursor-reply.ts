const text = (string: string) => Buffer.from(`${string}\0`)

const int32 = (number: number) => {
  const bytes = Buffer.alloc(4)
  bytes.writeInt32LE(number)
  return bytes
}

const int64 = (number: bigint) => {
  const bytes = Buffer.alloc(8)
  bytes.writeBigInt64LE(number)
  return bytes
}

const stringValue = (string: string) => {
  const bytes = text(string)
  return Buffer.concat([int32(bytes.length), bytes])
}

const tags = { double: 1, string: 2, document: 3, array: 4, int64: 0x12 } as const

const element = (tag: number, name: string, ...value: Buffer[]) =>
  Buffer.concat([Buffer.from([tag]), text(name), ...value])

const container = (elements: Buffer[]) => {
  const length = elements.reduce((total, { length: size }) => total + size, 5)
  return Buffer.concat([int32(length), ...elements, Buffer.from([0])], length)
}

const okDouble = Buffer.alloc(8)
okDouble.writeDoubleLE(1)

/** A cursor's reply in BSON, made from the stored bytes without decoding them. */
export const cursorReply = (
  batchName: 'firstBatch' | 'nextBatch',
  documents: Buffer[],
  id: bigint,
  namespace: string,
) => {
  const batch = container(documents.flatMap((bytes, at) => [Buffer.from(`\x03${at}\0`, 'latin1'), bytes]))
  const cursor = container([
    element(tags.array, batchName, batch),
    element(tags.int64, 'id', int64(id)),
    element(tags.string, 'ns', stringValue(namespace)),
  ])
  return container([element(tags.document, 'cursor', cursor), element(tags.double, 'ok', okDouble)])
}
