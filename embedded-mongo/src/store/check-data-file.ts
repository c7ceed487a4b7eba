import { open } from 'node:fs/promises'
import { join } from 'node:path'

/** Where an LMDB file says what it is: behind the first page's header. */
const magicOffset = 24
const magic = 0xbeefc0de

/** Fails for a file LMDB did not write, which its native code would take the process down over. */
export const checkDataFile = async (folder: string) => {
  const path = join(folder, 'data.mdb')
  const file = await open(path).catch(() => undefined)
  if (!file) return
  try {
    const { bytesRead, buffer } = await file.read(Buffer.alloc(magicOffset + 4))
    if (bytesRead === 0 || (bytesRead === buffer.length && buffer.readUInt32LE(magicOffset) === magic)) return
    throw new Error(`${path} is not a data file of the embedded database`)
  } finally {
    await file.close()
  }
}
