import { unreachable } from './problem'
import type { FileAnswer } from './with-session'

const nameIn = (header: string | null) => {
  const [, encoded] = /filename\*=UTF-8''([^;]+)/i.exec(header ?? '') ?? []
  return encoded ? decodeURIComponent(encoded) : null
}

/** The whole file of an answer; `onBytes` hears after each piece how much has come. */
export const readFileAnswer = async (response: Response, onBytes?: (received: number) => void): Promise<FileAnswer> => {
  const pieces: BlobPart[] = []
  const reader = response.body?.getReader()
  let received = 0
  for (;;) {
    const piece = await reader?.read().catch(() => {
      throw unreachable()
    })
    if (!piece || piece.done) break
    pieces.push(piece.value)
    onBytes?.((received += piece.value.byteLength))
  }
  const type = response.headers.get('content-type') ?? 'application/octet-stream'
  return { content: new Blob(pieces, { type }), name: nameIn(response.headers.get('content-disposition')) }
}
