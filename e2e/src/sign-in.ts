import type { Browser } from 'playwright-core'
import type { Phone } from './browser.ts'
import { demoPassword } from './people.ts'

/** A member of staff signs in on their phone. */
export const signInOnPhone = async (phone: Phone, origin: string, userName: string) => {
  await phone.page.goto(`${origin}/m/pages/sign-in/index`)
  await phone.choose('tab', '工作人员')
  await phone.fill('用户名', userName)
  await phone.fill('密码', demoPassword)
  await phone.press('登录')
  await phone.leave('sign-in')
}

/** A computer at an office, with somebody signed in to the console. */
export const openDesk = async (browser: Browser, origin: string, userName: string) => {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'zh-CN' })
  context.setDefaultTimeout(30_000)
  const desk = await context.newPage()
  await desk.goto(`${origin}/console/`)
  await desk.getByLabel('用户名').fill(userName)
  await desk.getByLabel('密码').fill(demoPassword)
  await desk.getByRole('button', { name: '登录' }).click()
  await desk.getByRole('navigation').first().waitFor()
  return desk
}
