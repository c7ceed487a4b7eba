import { opcodes, type Request } from './parse-message.ts'

const header = (length: number, bodyLength: number, { id }: Request, opcode: number): Buffer => {
  const bytes = Buffer.alloc(length)
  bytes.writeInt32LE(length + bodyLength, 0)
  bytes.writeInt32LE(id, 8)
  bytes.writeInt32LE(opcode, 12)
  return bytes
}

const legacyHeader = (bodyLength: number, request: Request): Buffer => {
  const bytes = header(36, bodyLength, request, opcodes.reply)
  bytes.writeInt32LE(8, 16)
  bytes.writeInt32LE(1, 32)
  return bytes
}

/** The reply's bytes behind the header that the request's kind calls for. */
export const frameReply = (request: Request, body: Buffer): Buffer => {
  const head = request.legacy ? legacyHeader(body.length, request) : header(21, body.length, request, opcodes.message)
  return Buffer.concat([head, body])
}
