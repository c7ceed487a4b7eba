import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

export type Options = Record<string, unknown> & {
  success?: (result: unknown) => void
  fail?: (error: unknown) => void
  complete?: (result: unknown) => void
}
/** What a test answers for one `wx` function: the result, or a throw for `fail`. */
export type Overrides = Record<string, (options: Options) => unknown>
export type WxCall = { api: string; options: Options }

const require = createRequire(__filename)
const tables = ['@tarojs/shared/dist/shared.esm.js', '@tarojs/plugin-platform-weapp/dist/runtime-utils.js']

/** Taro wraps only what it can enumerate on `wx`, so the fake carries every name of Taro's own tables. */
const promiseNames = tables.flatMap((table) => {
  const [scope, name, ...rest] = table.split('/')
  const source = readFileSync(join(dirname(require.resolve(`${scope}/${name}/package.json`)), ...rest), 'utf8')
  const list = /needPromiseApis = new Set\(\[[^\]]*\]/.exec(source)?.[0] ?? ''
  return [...list.matchAll(/'(\w+)'/g)].map(([, found]) => found ?? '')
})

const withTask = /^(request|uploadFile|downloadFile|connectSocket)$/
const immediate = /Sync$|^create|^on[A-Z]|^off[A-Z]/
const task = () => {
  const nothing = () => undefined
  return {
    abort: nothing,
    onProgressUpdate: nothing,
    offProgressUpdate: nothing,
    onHeadersReceived: nothing,
    offHeadersReceived: nothing,
  }
}

/** A `wx` that records every call; what the test does not answer succeeds with nothing. */
export const fakeWx = (base: Record<string, unknown>, overrides: Overrides) => {
  const calls: WxCall[] = []
  const made: Record<string, unknown> = {}

  const answer = (api: string, options: Options) =>
    new Promise((resolve) => setTimeout(resolve, 0)).then(() => overrides[api]?.(options) ?? { errMsg: `${api}:ok` })

  const callable =
    (api: string) =>
    (options: Options = {}, ...rest: unknown[]) => {
      calls.push({ api, options })
      const own = base[api]
      if (typeof own === 'function' && !overrides[api]) return own(options, ...rest) as unknown
      if (immediate.test(api)) return overrides[api]?.(options)
      const settled = answer(api, options)
      if (!options.success && !options.fail && !options.complete) return withTask.test(api) ? task() : settled
      settled.then(
        (result) => {
          options.success?.(result)
          options.complete?.(result)
        },
        (error: unknown) => {
          options.fail?.(error)
          options.complete?.(error)
        },
      )
      return task()
    }

  const names = [...new Set([...promiseNames, ...Object.keys(base), ...Object.keys(overrides)])]
  const wx = new Proxy(made, {
    has: () => true,
    ownKeys: () => names,
    getOwnPropertyDescriptor: () => ({ configurable: true, enumerable: true, writable: true }),
    set: (target, key, value) => {
      target[String(key)] = value
      return true
    },
    get: (target, key) => {
      if (typeof key !== 'string') return undefined
      // The bundle hangs its chunks here; until it has, there is nothing.
      if (key === 'webpackJsonp') return target[key]
      if (!(key in target)) target[key] = key in base && typeof base[key] !== 'function' ? base[key] : callable(key)
      return target[key]
    },
  })
  return { wx, calls }
}
