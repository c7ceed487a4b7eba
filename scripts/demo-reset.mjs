import { existsSync, rmSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { lockFolder } from '../embedded-mongo/src/folder-lock.ts'

/** Removes the embedded database, the photos and the generated secret; the next start seeds the demo anew. */
const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const folder = resolve(root, process.env.DATA_FOLDER ?? 'data')
const refuse = (reason) => {
  console.error(reason)
  process.exit(2)
}
if (process.env.MONGODB_URI)
  refuse('MONGODB_URI is set: drop the demo database there by hand. This only removes the data folder.')
const database = join(folder, 'mongo')
const lock = existsSync(database) && (await lockFolder(database).catch((error) => refuse(error.message)))
for (const part of ['photos', 'secret', 'mongo']) rmSync(join(folder, part), { recursive: true, force: true })
if (lock) await lock.release()
console.log(`Removed the demo data in ${folder}. "npm start" makes it anew.`)
