import { resolve } from 'node:path'
import * as z from 'zod'

const flag = (otherwise: 'true' | 'false') =>
  z
    .enum(['true', 'false'])
    .default(otherwise)
    .transform((value) => value === 'true')
const address = z.url().optional()
const keys = z
  .string()
  .regex(/^[\w-]{1,24}:[\w-]{43}(,[\w-]{1,24}:[\w-]{43})*$/, 'id:key pairs separated by commas, 43 characters a key')
  .refine((pairs) => new Set(pairs.split(',').map((pair) => pair.split(':')[0])).size === pairs.split(',').length, {
    error: 'an id stands twice',
  })
  .optional()

/** Every setting the server reads, with its default. The table in README.md says the same in words. */
const Env = z.object({
  NODE_ENV: z.string().default('development'),
  HOST: z.string().default('127.0.0.1'),
  PORT: z.coerce.number().int().min(0).max(65_535).default(8700),
  /** Where the embedded database, photos and generated secrets live. */
  DATA_FOLDER: z
    .string()
    .default('../data')
    .transform((folder) => resolve(folder)),
  MONGODB_URI: z.string().optional(),
  MONGODB_DATABASE: z
    .string()
    .regex(/^[\w-]{1,60}$/)
    .default('huisheng'),
  /** 32 bytes or more; made once and kept in the data folder where absent and DEMO is true. */
  SECRET: z.string().min(32).optional(),
  /** `id:key` pairs separated by commas, each key 32 bytes in base64url; the first seals, all open. See docs/OPERATIONS.md. */
  PERSONAL_KEYS: keys,
  /** The same for the identities of tipsters: other keys, known to fewer. */
  VAULT_KEYS: keys,
  /** Whether staff see personal data only on a device bound to their account. */
  BOUND_DEVICES: flag('true'),
  DEMO: flag('false'),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent']).default('info'),
  /** How many proxies stand in front; their X-Forwarded-For is believed only then. */
  PROXIES: z.coerce.number().int().min(0).max(9).default(0),
  /** Comma-separated origins allowed by CORS. */
  CORS_ORIGINS: z
    .string()
    .default('')
    .transform((list) =>
      list
        .split(',')
        .map((origin) => origin.trim())
        .filter(Boolean),
    ),
  RATE_PER_PERSON_MINUTE: z.coerce.number().int().positive().default(600),
  RATE_PER_ADDRESS_MINUTE: z.coerce.number().int().positive().default(1200),
  /** Multiplies every limit; load tests on this machine raise it. */
  RATE_FACTOR: z.coerce.number().positive().default(1),
  /** What stands before `/d/…` in the QR of door plates; where absent, the origin of the request that prints them. */
  PUBLIC_ORIGIN: address.transform((text) => text && new URL(text).origin),
  METRICS_TOKEN: z.string().min(16).optional(),
  WECHAT_API: address,
  WECHAT_APP_ID: z.string().default('touristappid'),
  WECHAT_APP_SECRET: z.string().optional(),
  /** template=id pairs: report_progress=…,report_closed=…,new_case=… */
  WECHAT_TEMPLATES: z.string().default(''),
  /** Rewards to WeChat (商家转账); paid by bank only where any of these is missing. */
  WECHAT_PAY_API: address,
  WECHAT_PAY_MERCHANT: z.string().max(32).optional(),
  WECHAT_PAY_SERIAL: z.string().max(64).optional(),
  WECHAT_PAY_KEY: z.string().optional(),
  WECHAT_PAY_PLATFORM_SERIAL: z.string().max(64).optional(),
  WECHAT_PAY_PLATFORM_KEY: z.string().optional(),
  WECHAT_PAY_SCENE: z.string().max(36).default('1000'),
  /** The most one transfer moves, in 分; more goes by bank. */
  WECHAT_PAY_MOST_FEN: z.coerce.number().int().positive().default(20_000),
  SMS_API: address,
  SMS_SECRET_ID: z.string().optional(),
  SMS_SECRET_KEY: z.string().optional(),
  SMS_APP_ID: z.string().default('1400000000'),
  SMS_SIGN: z.string().default('回声'),
  SMS_TEMPLATE_CODE: z.string().default('100001'),
  SMS_TEMPLATE_NOTICE: z.string().default('100002'),
  /** Photos go to an S3-compatible store when this is set, else to the data folder. */
  S3_ENDPOINT: address,
  S3_BUCKET: z.string().default('huisheng'),
  S3_REGION: z.string().default('us-east-1'),
  S3_ACCESS_KEY: z.string().optional(),
  S3_SECRET_KEY: z.string().optional(),
})

export const readEnv = (from: Record<string, string | undefined>) => {
  const result = Env.safeParse(Object.fromEntries(Object.entries(from).filter(([, value]) => value !== '')))
  if (result.success) return result.data
  throw new Error(`Settings are not usable:\n${z.prettifyError(result.error)}`)
}

export const env = readEnv(process.env)
export type Env = typeof env
