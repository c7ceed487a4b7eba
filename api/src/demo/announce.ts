import { roleNames } from '@huisheng/contract'
import { demoLogins, demoPassword, residentPhone } from './demo-logins.ts'

/** What a person who started the demo wants to know, on the terminal. */
export const announce = (origin: string) => {
  const lines = [
    '',
    '  回声已启动 · 事事有人管，件件有回声',
    '',
    `  小程序（H5）   ${origin}/m/`,
    `  管理后台       ${origin}/console/`,
    `  API 文档       ${origin}/docs`,
    '',
    `  居民     手机号 ${residentPhone}，验证码显示在登录页上`,
    ...demoLogins.map(
      ({ role, userName }) => `  ${roleNames[role].padEnd(7, '　')} ${userName.padEnd(12)} ${demoPassword}`,
    ),
    '',
    '  演示数据为虚构，内置数据库仅供试用。按 Ctrl-C 停止；npm run demo:reset 重新开始。',
    '',
  ]
  process.stdout.write(`${lines.join('\n')}\n`)
}
