import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from './build.mjs'
import { ensureChromium } from './chromium.mjs'
import { mustRun, run } from './run.mjs'

/**
 * Everything that can be tested on this machine. `--engine` runs only what talks to a database, for a second run
 * against the server named by MONGODB_URI. Ends with the line "N passed, N failed".
 */
const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const artefacts = join(root, 'artefacts')
const onlyEngine = process.argv.includes('--engine')
const suites = onlyEngine ? ['embedded-mongo', 'api'] : ['contract', 'embedded-mongo', 'api', 'miniapp', 'admin', 'e2e']

const counts = { passed: 0, failed: 0 }

const runSuite = async (workspace) => {
  const output = join(artefacts, `${onlyEngine ? 'engine-' : ''}${workspace}.json`)
  rmSync(output, { force: true })
  console.log(`\n── ${workspace}${onlyEngine ? ' on MONGODB_URI' : ''}`)
  const parallel = workspace === 'e2e' ? ['--runInBand'] : ['--maxWorkers=2']
  const code = await run('npx', ['jest', '--json', `--outputFile=${output}`, '--silent=false', ...parallel], {
    cwd: join(root, workspace),
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  try {
    const result = JSON.parse(readFileSync(output, 'utf8'))
    counts.passed += result.numPassedTests
    counts.failed += result.numFailedTests + result.numRuntimeErrorTestSuites
    if (code !== 0 && result.success) counts.failed += 1
  } catch {
    counts.failed += 1
  }
}

mkdirSync(artefacts, { recursive: true })
if (!onlyEngine) {
  ensureChromium()
  await mustRun('npm', ['run', '--silent', 'lint'], { cwd: root })
  await mustRun('npm', ['run', '--silent', 'typecheck'], { cwd: root })
  await build({ weapp: true })
}
for (const workspace of suites) await runSuite(workspace)
console.log(`\n${onlyEngine ? 'engine' : 'default'}: ${counts.passed} passed, ${counts.failed} failed`)
process.exit(counts.failed === 0 ? 0 : 1)
