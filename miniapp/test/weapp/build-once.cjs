const { execSync } = require('node:child_process')
const { existsSync, readdirSync, statSync } = require('node:fs')
const { join, resolve } = require('node:path')

const home = resolve(__dirname, '../..')
const newestIn = (folder) =>
  Math.max(
    ...readdirSync(folder, { recursive: true }).map((file) => {
      const { mtimeMs } = statSync(join(folder, file))
      return mtimeMs
    }),
  )

/** Builds the mini-program where there is no build, or one older than its sources. */
module.exports = () => {
  const built = join(home, 'dist/weapp/app.json')
  const sources = ['src', 'config', '../contract/src'].map((folder) => newestIn(join(home, folder)))
  if (existsSync(built) && statSync(built).mtimeMs > Math.max(...sources)) return
  // Quiet while it works; a failure carries what it wrote.
  execSync('npm run build:weapp', { cwd: home, stdio: 'pipe' })
}
