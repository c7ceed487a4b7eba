import { rmSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

/** Removes the embedded database, the photos and the generated secret; the next start seeds the demo anew. */
const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const folder = resolve(root, process.env.DATA_FOLDER ?? 'data')
if (process.env.MONGODB_URI) {
  console.error(
    'MONGODB_URI is set: the demo database lives there. Drop it by hand; this command only removes the data folder.',
  )
  process.exit(2)
}
for (const part of ['mongo', 'photos', 'secret']) rmSync(join(folder, part), { recursive: true, force: true })
console.log(`Removed the demo data in ${folder}. "npm start" makes it anew.`)
