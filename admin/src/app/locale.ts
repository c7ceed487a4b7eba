import * as z from 'zod'
import zhCN from 'zod/v4/locales/zh-CN.js'

/** What a schema of the contract says without words of its own is said in Chinese. */
z.config(zhCN())
