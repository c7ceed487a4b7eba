const headerLength = 16
const largestMessage = 48_000_000 + 16_384

/** Cuts a stream into messages; false when it can be none. */
export const readMessages = (onMessage: (message: Buffer) => void) => {
  let chunks: Buffer[] = []
  let available = 0

  const joined = (): Buffer => {
    const whole = chunks.length === 1 ? chunks[0]! : Buffer.concat(chunks)
    chunks = [whole]
    return whole
  }

  return (chunk: Buffer): boolean => {
    chunks.push(chunk)
    available += chunk.length
    while (available >= headerLength) {
      const first = chunks[0]!.length >= 4 ? chunks[0]! : joined()
      const length = first.readInt32LE(0)
      if (length < headerLength || length > largestMessage) return false
      if (available < length) return true
      const whole = joined()
      available -= length
      chunks = available ? [whole.subarray(length)] : []
      onMessage(whole.subarray(0, length))
    }
    return true
  }
}
