import { startEmbeddedMongo } from '../src/index.ts'

/** A process of its own for the tests that kill one: `node --import tsx serve-until-killed.ts <folder> [leave]`. */
const [folder = '', mode] = process.argv.slice(2)
const { uri } = await startEmbeddedMongo({ folder })
process.stdout.write(`${uri}\n`)
if (mode !== 'leave') setInterval(() => undefined, 60_000)
