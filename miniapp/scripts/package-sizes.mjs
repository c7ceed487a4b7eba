import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join, resolve, sep } from 'node:path'

const most = 2 * 1024 * 1024
const dist = resolve(import.meta.dirname, '../dist/weapp')
const app = JSON.parse(readFileSync(join(dist, 'app.json'), 'utf8'))
const roots = (app.subPackages ?? app.subpackages ?? []).map(({ root }) => root.replace(/\/$/, ''))

/** What WeChat packs: every file but licences and maps. */
const files = readdirSync(dist, { recursive: true, encoding: 'utf8' })
  .filter((file) => statSync(join(dist, file)).isFile() && !/(LICENSE\.txt|\.map)$/.test(file))
  .map((file) => ({ file: file.split(sep).join('/'), bytes: statSync(join(dist, file)).size }))

const rootOf = (file) => roots.find((root) => file.startsWith(`${root}/`)) ?? 'main package'
const sizes = new Map(['main package', ...roots].map((name) => [name, 0]))
for (const { file, bytes } of files) sizes.set(rootOf(file), sizes.get(rootOf(file)) + bytes)

for (const [name, bytes] of sizes)
  process.stdout.write(`${name.padEnd(20)} ${(bytes / 1024).toFixed(0).padStart(6)} KB of 2048 KB\n`)

const tooLarge = [...sizes].filter(([, bytes]) => bytes > most)
if (tooLarge.length > 0) {
  process.stderr.write(`over 2 MB: ${tooLarge.map(([name]) => name).join(', ')}`)
  process.exit(1)
}
