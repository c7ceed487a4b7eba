import { CommandError } from '../command-error.ts'
import { cursorReply } from './cursor-reply.ts'

type Cursor = {
  namespace: string
  documents: Iterator<Buffer>
  /** Read already, but for the next batch. */
  ahead: Buffer | undefined
  session: string | undefined
  usedAt: number
}

export type OpenCursor = {
  namespace: string
  documents: Iterable<Buffer>
  batchSize: number
  /** Whatever the first batch does not hold is not wanted. */
  single?: boolean
  session?: string
}

const largestBatch = 16_000_000

export type Cursors = ReturnType<typeof openCursors>

export const openCursors = () => {
  const cursors = new Map<bigint, Cursor>()
  let lastId = BigInt(Date.now()) << 16n

  /** Up to `size` documents within the limit of a message; what no longer fits waits in `ahead`. */
  const takeBatch = (cursor: Cursor, size: number): Buffer[] => {
    const batch: Buffer[] = []
    let bytes = 0
    while (batch.length < size) {
      const next = cursor.ahead ?? nextOf(cursor)
      cursor.ahead = undefined
      if (!next) break
      if (batch.length && bytes + next.length > largestBatch) {
        cursor.ahead = next
        break
      }
      batch.push(next)
      bytes += next.length
    }
    return batch
  }

  const nextOf = ({ documents }: Cursor): Buffer | undefined => {
    const next = documents.next()
    return next.done ? undefined : next.value
  }

  const hasMore = (cursor: Cursor) => {
    cursor.ahead ??= nextOf(cursor)
    return cursor.ahead !== undefined
  }

  const close = (id: bigint): boolean => {
    cursors.get(id)?.documents.return?.()
    return cursors.delete(id)
  }

  const closeWhere = (unwanted: (cursor: Cursor) => boolean) => {
    for (const [id, cursor] of cursors) if (unwanted(cursor)) close(id)
  }

  return {
    /** The reply with the first batch; the cursor stays open when there is more. */
    open: ({ namespace, documents, batchSize, single = false, session }: OpenCursor): Buffer => {
      const cursor: Cursor = {
        namespace,
        documents: documents[Symbol.iterator](),
        ahead: undefined,
        session,
        usedAt: Date.now(),
      }
      const batch = takeBatch(cursor, batchSize)
      if (single || !hasMore(cursor)) {
        cursor.documents.return?.()
        return cursorReply('firstBatch', batch, 0n, namespace)
      }
      cursors.set(++lastId, cursor)
      return cursorReply('firstBatch', batch, lastId, namespace)
    },
    more: (id: bigint, batchSize: number): Buffer => {
      const cursor = cursors.get(id)
      if (!cursor) throw new CommandError('CursorNotFound', `cursor id ${id} not found`)
      cursor.usedAt = Date.now()
      const batch = takeBatch(cursor, batchSize)
      if (hasMore(cursor)) return cursorReply('nextBatch', batch, id, cursor.namespace)
      cursors.delete(id)
      return cursorReply('nextBatch', batch, 0n, cursor.namespace)
    },
    close,
    closeOfSession: (session: string) => closeWhere((cursor) => cursor.session === session),
    closeIdle: (longestIdleMs: number) => closeWhere(({ usedAt }) => Date.now() - usedAt > longestIdleMs),
  }
}
