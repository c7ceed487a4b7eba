import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'

const works = (command, args) => spawnSync(command, args, { stdio: 'ignore' }).status === 0
const hasChineseFont = () => spawnSync('fc-list', [':lang=zh'], { encoding: 'utf8' }).stdout?.trim()

/** Makes sure that Debian's Chromium and a Chinese font are there; says how to get them where that cannot be done. */
export const ensureChromium = () => {
  const missing = [!existsSync('/usr/bin/chromium') && 'chromium', !hasChineseFont() && 'fonts-noto-cjk'].filter(
    Boolean,
  )
  if (missing.length === 0) return
  const canInstall = process.getuid?.() === 0 && works('apt-get', ['--version'])
  if (canInstall) {
    console.log(`Installing ${missing.join(' and ')} …`)
    spawnSync('apt-get', ['update', '-qq'], { stdio: 'ignore' })
    const done = spawnSync('apt-get', ['install', '-y', '-qq', ...missing], {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    })
    if (done.status === 0) return
  }
  console.error(
    `The browser tests need ${missing.join(' and ')}. Install with: sudo apt-get install ${missing.join(' ')}`,
  )
  process.exit(1)
}
