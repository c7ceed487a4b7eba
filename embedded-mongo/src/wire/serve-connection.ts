import type { Socket } from 'node:net'
import { errorReply } from '../commands/error-reply.ts'
import type { Engine, Reply } from '../commands/handler.ts'
import { runCommand } from '../commands/run-command.ts'
import { encode } from '../values/codec.ts'
import type { Document } from '../values/value.ts'
import { frameReply } from './frame-reply.ts'
import { parseMessage, type Request } from './parse-message.ts'
import { readMessages } from './read-messages.ts'

const parse = (message: Buffer): Request | undefined => {
  try {
    return parseMessage(message)
  } catch {
    return undefined
  }
}

const encodeReply = (reply: Reply): Buffer => (Buffer.isBuffer(reply) ? reply : encode({ ok: 1, ...reply }))

const answer = async (engine: Engine, command: Document): Promise<Buffer> => {
  try {
    return encodeReply(await runCommand(engine, command))
  } catch (error) {
    return encodeReply(errorReply(error))
  }
}

/** Answers one client until it goes; whoever does not speak the protocol is hung up on. */
export const serveConnection = (engine: Engine, socket: Socket) => {
  const receive = async (message: Buffer) => {
    const request = parse(message)
    if (!request) return socket.destroy()
    const body = await answer(engine, request.command)
    if (request.wantsReply && socket.writable) socket.write(frameReply(request, body))
  }
  const read = readMessages((message) => void receive(message))
  socket.setNoDelay(true)
  socket.on('data', (chunk) => {
    if (!read(chunk)) socket.destroy()
  })
  socket.on('error', () => socket.destroy())
}
