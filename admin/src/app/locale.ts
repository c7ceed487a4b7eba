import * as z from 'zod'
import { zhCN } from 'zod/v4/locales'

/** What a schema of the contract says without words of its own is said in Chinese, and plainly where nothing was given. */
z.config({
  ...zhCN(),
  customError: ({ code, input }) => {
    if (code !== 'invalid_type' && code !== 'invalid_value') return undefined
    return input === undefined || input === null || input === '' ? '此项必填' : '格式不正确'
  },
})
