import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'

export type Asked = {
  method: string
  path: string
  query: URLSearchParams
  headers: IncomingMessage['headers']
  text: string
}
/** `hang` keeps the caller waiting until it gives up, `hang up` breaks the connection off. */
type Answer = object | 'hang' | 'hang up'

/** An answer whose status and headers matter. */
export class Reply {
  constructor(
    readonly status: number,
    readonly headers: Record<string, string>,
    readonly text: string,
  ) {}
}

/** A small JSON server on a free port of this machine. */
export const listen = async (answer: (asked: Asked) => Answer) => {
  const server = createServer((request, response) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () => {
      const [pathname = '/', search] = (request.url ?? '/').split('?')
      const result = answer({
        method: request.method ?? 'GET',
        path: pathname,
        query: new URLSearchParams(search),
        headers: request.headers,
        text: Buffer.concat(chunks).toString('utf8'),
      })
      if (result === 'hang') return
      if (result === 'hang up') return request.socket.destroy()
      if (result instanceof Reply) {
        response.writeHead(result.status, { 'Content-Type': 'application/json', ...result.headers }).end(result.text)
        return
      }
      response.setHeader('Content-Type', 'application/json; charset=utf-8').end(JSON.stringify(result))
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    stop: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

/** The JSON object a caller sent, or null when it is none. */
export const objectIn = (text: string): Record<string, unknown> | null => {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : null
  } catch {
    return null
  }
}
