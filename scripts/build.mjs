import { existsSync, readdirSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { mustRun } from './run.mjs'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')

const targets = [
  { name: 'miniapp (H5)', workspace: 'miniapp', script: 'build:h5', output: 'miniapp/dist/h5/index.html' },
  { name: 'console', workspace: 'admin', script: 'build', output: 'admin/dist/index.html' },
  { name: 'miniapp (WeChat)', workspace: 'miniapp', script: 'build:weapp', output: 'miniapp/dist/weapp/app.js' },
]

const newest = (folder) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .reduce((latest, entry) => Math.max(latest, statSync(join(entry.parentPath ?? entry.path, entry.name)).mtimeMs), 0)

const isFresh = ({ workspace, output }) => {
  const built = join(root, output)
  if (!existsSync(built)) return false
  const sources = [join(root, workspace, 'src'), join(root, 'contract/src')]
  if (workspace === 'miniapp') sources.push(join(root, 'miniapp/config'))
  return statSync(built).mtimeMs > Math.max(...sources.map(newest))
}

/** Builds what is missing or older than its sources. */
export const build = async ({ weapp }) => {
  for (const target of targets) {
    if (target.script === 'build:weapp' && !weapp) continue
    if (isFresh(target)) continue
    console.log(`Building ${target.name} …`)
    await mustRun('npm', ['run', '--silent', target.script, '-w', target.workspace], { cwd: root })
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await build({ weapp: true })
