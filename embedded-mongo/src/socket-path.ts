import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'

/** The operating system's limit, in bytes, for the path of a unix socket. */
const longestPath = 107
const socketName = 'db.sock'

export type SocketPlace = { path: string; remove: () => Promise<void> }

const fits = (path: string) => Buffer.byteLength(path) <= longestPath

/** A place for the socket: the locked data folder, or where its path is too long a temporary folder. */
export const makeSocketPlace = async (dataFolder: string): Promise<SocketPlace> => {
  const inData = resolve(dataFolder, socketName)
  if (fits(inData)) {
    const remove = () => rm(inData, { force: true })
    // A killed server leaves its socket behind.
    await remove()
    return { path: inData, remove }
  }
  const base = [tmpdir(), '/tmp'].find((folder) => fits(join(folder, 'huisheng-XXXXXX', socketName)))
  if (!base)
    throw new Error(`No temporary folder has a path short enough for a socket (${longestPath} bytes): set TMPDIR`)
  const folder = await mkdtemp(join(base, 'huisheng-'))
  return { path: join(folder, socketName), remove: () => rm(folder, { recursive: true, force: true }) }
}
