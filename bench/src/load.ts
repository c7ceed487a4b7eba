import { connect, type Socket } from 'node:net'

export type Ask = { method: 'GET' | 'POST'; path: string; token?: string; body?: unknown }
type Load = { port: number; connections: number; count: number; ask: (at: number) => Ask }

/** Sends `count` requests over kept connections, each connection one at a time; answers requests a second. Any answer but 200 ends the bench. */
export const applyLoad = async ({ port, connections, count, ask }: Load) => {
  let next = 0
  const work = async () => {
    const line = await openLine(port)
    while (next < count) {
      const { status, body } = await line.send(ask(next++))
      if (status !== 200) throw new Error(`answered ${status}: ${body}`)
    }
    line.close()
  }
  const startedAt = performance.now()
  await Promise.all(Array.from({ length: connections }, work))
  return (count * 1000) / (performance.now() - startedAt)
}

type Answer = { status: number; body: string }

/** One HTTP/1.1 connection with as little of a client as will do, so that the servers get the processor. */
export const openLine = async (port: number) => {
  const socket = connect({ port, host: '127.0.0.1', noDelay: true })
  await new Promise<void>((resolve, reject) => socket.once('connect', resolve).once('error', reject))
  return {
    send: (request: Ask) => {
      const answer = readAnswer(socket)
      socket.write(textOf(request))
      return answer
    },
    close: () => socket.destroy(),
  }
}

const textOf = ({ method, path, token, body }: Ask) => {
  const json = body === undefined ? '' : JSON.stringify(body)
  const lines = [
    `${method} ${path} HTTP/1.1`,
    'Host: bench',
    ...(token ? [`Authorization: Bearer ${token}`] : []),
    ...(json ? ['Content-Type: application/json', `Content-Length: ${Buffer.byteLength(json)}`] : []),
  ]
  return `${lines.join('\r\n')}\r\n\r\n${json}`
}

/** Both servers state the length of every answer. */
const readAnswer = (socket: Socket) =>
  new Promise<Answer>((resolve, reject) => {
    const parts: Buffer[] = []
    let wanted = Infinity
    let held = 0
    const onData = (part: Buffer) => {
      parts.push(part)
      held += part.length
      if (wanted === Infinity) wanted = lengthIn(parts.length === 1 ? part : Buffer.concat(parts))
      if (held < wanted) return
      settle()
      resolve(answerIn(Buffer.concat(parts)))
    }
    const onEnd = () => {
      settle()
      reject(new Error('the server hung up'))
    }
    const settle = () => socket.off('data', onData).off('close', onEnd)
    socket.on('data', onData).on('close', onEnd)
  })

const lengthIn = (bytes: Buffer) => {
  const end = bytes.indexOf('\r\n\r\n')
  if (end < 0) return Infinity
  const length = /\r\ncontent-length: (\d+)/i.exec(bytes.toString('latin1', 0, end))?.[1]
  if (!length) throw new Error('an answer without its length')
  return end + 4 + Number(length)
}

const answerIn = (bytes: Buffer): Answer => {
  const end = bytes.indexOf('\r\n\r\n')
  return { status: Number(bytes.toString('latin1', 9, 12)), body: bytes.toString('utf8', end + 4) }
}
