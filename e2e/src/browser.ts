import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { chromium, type Browser, type BrowserContextOptions, type Locator, type Page } from 'playwright-core'

const flags = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** Debian's Chromium with a fresh profile. */
export const launchBrowser = () => chromium.launch({ executablePath: '/usr/bin/chromium', args: flags })

const phone = {
  viewport: { width: 390, height: 844 },
  deviceScaleFactor: 2,
  isMobile: true,
  hasTouch: true,
  locale: 'zh-CN',
  timezoneId: 'Asia/Shanghai',
}

/** A person's own phone: a context of its own, every console error and failed request of it kept. */
export const openPhone = async (browser: Browser, options: BrowserContextOptions = {}) => {
  const context = await browser.newContext({ ...phone, ...options })
  context.setDefaultTimeout(30_000)
  const page = await context.newPage()
  const faults: string[] = []
  page.on('pageerror', (error) => faults.push(error.message))
  page.on('console', (line) => line.type() === 'error' && faults.push(line.text()))
  return { context, page, faults, ...speaking(page) }
}
export type Phone = Awaited<ReturnType<typeof openPhone>>

/** Old pages stay in the document: only the last one is what a person sees; sheets lie over it. */
const speaking = (page: Page) => {
  const seen = (): Locator => page.locator('.taro_page').last()
  return {
    seen,
    press: (name: string | RegExp) =>
      seen()
        .getByRole('button', { name, exact: typeof name === 'string' })
        .last()
        .tap(),
    /** Presses a button of the sheet that lies on top. */
    pressInSheet: (name: string) =>
      seen().getByRole('dialog').last().getByRole('button', { name, exact: true }).last().tap(),
    choose: (role: 'radio' | 'tab', name: string | RegExp) => seen().getByRole(role, { name }).first().tap(),
    fill: (title: string, words: string) => seen().getByLabel(title, { exact: true }).last().fill(words),
    leave: (pageName: string) => page.waitForURL((url) => !url.pathname.includes(pageName)),
    read: (words: string | RegExp) => seen().getByText(words).last().waitFor(),
  }
}

/** Numbered screenshots, kept as artefacts of the test. */
export const album = (name: string) => {
  const folder = join(__dirname, '../artefacts', name)
  mkdirSync(folder, { recursive: true })
  let count = 0
  return (page: Page, title: string) =>
    page.screenshot({ path: join(folder, `${String(++count).padStart(2, '0')}-${title}.png`) })
}
