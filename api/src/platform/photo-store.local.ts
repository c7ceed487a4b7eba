import { randomUUID } from 'node:crypto'
import { mkdir, open, readFile, rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { PhotoStore } from './photo-store.ts'

const plainKey = /^[\w-]+(\/[\w-]+)*\.(jpg|sealed)$/

/** Photos and sealed papers as files below `folder`. A file appears whole or not at all, also when the machine stops in between. */
export const localPhotoStore = (folder: string): PhotoStore => {
  const pathOf = (key: string) => {
    if (!plainKey.test(key)) throw new Error(`not a photo key: ${key}`)
    return join(folder, key)
  }
  return {
    put: async (key, bytes) => {
      const path = pathOf(key)
      await makeFolder(dirname(path))
      const draft = `${path}.${randomUUID()}.part`
      try {
        await writeDurably(draft, bytes)
        await rename(draft, path)
      } catch (error) {
        await rm(draft, { force: true })
        throw error
      }
      await syncFolder(dirname(path))
    },
    get: async (key) => {
      try {
        return await readFile(pathOf(key))
      } catch (error) {
        if (isMissing(error)) return null
        throw error
      }
    },
    remove: (key) => rm(pathOf(key), { force: true }),
  }
}

const writeDurably = async (path: string, bytes: Buffer) => {
  const file = await open(path, 'wx')
  try {
    await file.writeFile(bytes)
    await file.sync()
  } finally {
    await file.close()
  }
}

/** A rename, or a new folder, lasts only once the folder that holds it was synced. */
const syncFolder = async (path: string) => {
  const folder = await open(path, 'r')
  try {
    await folder.sync()
  } finally {
    await folder.close()
  }
}

const makeFolder = async (path: string) => {
  const firstMade = await mkdir(path, { recursive: true })
  if (!firstMade) return
  for (let made = path; made.length >= firstMade.length; made = dirname(made)) await syncFolder(dirname(made))
}

const isMissing = (error: unknown) => (error as NodeJS.ErrnoException).code === 'ENOENT'
