import { connect, type Socket } from 'node:net'
import { deserialize, serialize, type Document } from 'bson'
import { serverUri } from './use-database.ts'

export const connectRaw = (): Socket => connect(decodeURIComponent(serverUri().split('/')[2]!))

export const message = (body: Buffer, { opcode = 2013, length = body.length + 16 } = {}): Buffer => {
  const header = Buffer.alloc(16)
  header.writeInt32LE(length, 0)
  header.writeInt32LE(1, 4)
  header.writeInt32LE(opcode, 12)
  return Buffer.concat([header, body])
}

export const section = (document: Document) => Buffer.concat([Buffer.alloc(5), Buffer.from(serialize(document))])

/** The server's answer upon a connection of its own: no driver adds to the command. */
export const ask = (command: Document): Promise<Document> =>
  new Promise((resolve, reject) => {
    const socket = connectRaw()
    const chunks: Buffer[] = []
    socket.on('error', reject)
    socket.on('close', () => reject(new Error('hung up')))
    socket.on('data', (chunk) => {
      const reply = Buffer.concat([...chunks.splice(0), chunk])
      chunks.push(reply)
      if (reply.length < 4 || reply.length < reply.readInt32LE(0)) return
      resolve(deserialize(reply.subarray(21)))
      socket.destroy()
    })
    socket.write(message(section(command)))
  })

/** Writes the bytes and tells whether the server hung up or answered. */
export const send = (...chunks: Buffer[]): Promise<'hung up' | 'answered'> =>
  new Promise((resolve) => {
    const socket = connectRaw()
    socket.on('data', () => {
      resolve('answered')
      socket.destroy()
    })
    socket.on('error', () => undefined)
    socket.on('close', () => resolve('hung up'))
    for (const chunk of chunks) socket.write(chunk)
  })
