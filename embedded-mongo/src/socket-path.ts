import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** The operating system's limit, in bytes, for the path of a unix socket. */
const longestPath = 107

export type SocketPlace = { path: string; remove: () => Promise<void> }

/** A place for the socket that no one else can reach and whose path is short enough. */
export const makeSocketPlace = async (): Promise<SocketPlace> => {
  for (const base of [tmpdir(), '/tmp']) {
    if (Buffer.byteLength(join(base, 'huisheng-XXXXXX', 'db.sock')) > longestPath) continue
    const folder = await mkdtemp(join(base, 'huisheng-'))
    return { path: join(folder, 'db.sock'), remove: () => rm(folder, { recursive: true, force: true }) }
  }
  throw new Error(`No temporary folder has a path short enough for a socket (${longestPath} bytes): set TMPDIR to one`)
}
