import { decode, decodeKeepingBytes } from '../values/codec.ts'
import { asDocument, setField, type Document } from '../values/value.ts'

export const opcodes = { reply: 1, query: 2004, message: 2013 } as const
const flags = { checksumPresent: 1, moreToCome: 2 } as const

export type Request = {
  id: number
  command: Document
  /** Asked in the old OP_QUERY, as drivers do for their first hello. */
  legacy: boolean
  wantsReply: boolean
}

/** The documents of an OP_MSG sequence, with the name of the field they stand for. */
const parseSequence = (section: Buffer): [name: string, documents: Document[]] => {
  const nameEnd = section.indexOf(0, 4)
  if (nameEnd < 0) throw new RangeError('unterminated name')
  const documents: Document[] = []
  for (let at = nameEnd + 1; at < section.length;) {
    const length = section.readInt32LE(at)
    if (length < 5 || at + length > section.length) throw new RangeError('document beyond its section')
    documents.push(decodeKeepingBytes(section.subarray(at, at + length)))
    at += length
  }
  return [section.toString('utf8', 4, nameEnd), documents]
}

const parseSections = (message: Buffer, end: number): Document => {
  let command: Document = {}
  const sequences: [string, Document[]][] = []
  for (let at = 20; at < end;) {
    const kind = message.readUInt8(at)
    const length = message.readInt32LE(at + 1)
    const section = message.subarray(at + 1, at + 1 + length)
    if (length < 5 || at + 1 + length > end) throw new RangeError('section beyond its message')
    if (kind === 0) command = decode(section)
    else if (kind === 1) sequences.push(parseSequence(section))
    else throw new RangeError(`unknown section kind ${kind}`)
    at += 1 + length
  }
  for (const [name, documents] of sequences) setField(command, name, documents)
  return command
}

const parseQuery = (message: Buffer): Document => {
  const nameEnd = message.indexOf(0, 20)
  const wrapped = decode(message.subarray(nameEnd + 9))
  const command = wrapped.$query === undefined ? wrapped : asDocument(wrapped.$query, '$query')
  return { ...command, $db: message.toString('utf8', 20, nameEnd).split('.')[0] }
}

/** Throws whatever comes of bytes that are no request. */
export const parseMessage = (message: Buffer): Request => {
  const id = message.readInt32LE(4)
  const opcode = message.readInt32LE(12)
  if (opcode === opcodes.query) return { id, command: parseQuery(message), legacy: true, wantsReply: true }
  if (opcode !== opcodes.message) throw new RangeError(`unknown opcode ${opcode}`)
  const flagBits = message.readUInt32LE(16)
  const end = message.length - (flagBits & flags.checksumPresent ? 4 : 0)
  return { id, command: parseSections(message, end), legacy: false, wantsReply: !(flagBits & flags.moreToCome) }
}
