import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

type AnyFunction = (...all: unknown[]) => unknown
export type PageDefinition = Record<string, unknown>
export type PageInstance = Record<string, unknown> & { route: string; data: Record<string, unknown> }
type AppJson = { pages: string[]; subPackages?: { root: string; pages: string[] }[] }

/** `root.cn.[0].v` into an object, as setData takes its keys. */
const setPath = (target: Record<string, unknown>, path: string, value: unknown) => {
  const keys = path
    .replace(/\[(\d+)\]/g, '.$1')
    .split('.')
    .filter(Boolean)
  const last = keys.pop() ?? ''
  let at: Record<string, unknown> = target
  keys.forEach((key, index) => {
    at[key] ??= /^\d+$/.test(keys[index + 1] ?? last) ? [] : {}
    at = at[key] as Record<string, unknown>
  })
  at[last] = value
}

const call = (page: PageInstance | undefined, name: string, ...all: unknown[]) =>
  (page?.[name] as AnyFunction | undefined)?.call(page, ...all)

/** Opens and closes pages as WeChat does, sub-packages loaded when first entered. */
export const pageStack = (dist: string, load: (file: string) => void, definitions: Record<string, PageDefinition>) => {
  const app = JSON.parse(readFileSync(join(dist, 'app.json'), 'utf8')) as AppJson
  const subPackages = app.subPackages ?? []
  const known = [...app.pages, ...subPackages.flatMap(({ root, pages }) => pages.map((page) => `${root}/${page}`))]
  const stack: PageInstance[] = []
  const setDataBytes: number[] = []

  const enter = (route: string) => {
    const root = subPackages.find((sub) => route.startsWith(`${sub.root}/`))?.root
    for (const shared of ['sub-vendors', 'sub-common'])
      if (root && existsSync(join(dist, root, `${shared}.js`))) load(`${root}/${shared}`)
    load(route)
  }

  const open = (url: string) => {
    const [route = '', search = ''] = url.replace(/^\//, '').split('?')
    if (!known.includes(route)) throw new Error(`app.json has no page ${route}`)
    if (!definitions[route]) enter(route)
    call(stack.at(-1), 'onHide')
    const definition = definitions[route] ?? {}
    const page: PageInstance = {
      ...definition,
      route,
      __route__: route,
      data: structuredClone((definition.data ?? {}) as Record<string, unknown>),
      options: Object.fromEntries(new URLSearchParams(search)),
      setData: (change: Record<string, unknown>, done?: () => void) => {
        const text = JSON.stringify(change)
        setDataBytes.push(text.length)
        for (const [path, value] of Object.entries(JSON.parse(text) as Record<string, unknown>))
          setPath(page.data, path, value)
        if (done) setTimeout(done, 0)
      },
      selectComponent: () => null,
      getTabBar: () => null,
    }
    stack.push(page)
    call(page, 'onLoad', page.options)
    call(page, 'onShow')
    call(page, 'onReady')
  }
  const close = () => call(stack.pop(), 'onUnload')

  return {
    stack,
    setDataBytes,
    open,
    replace: (url: string) => {
      close()
      open(url)
    },
    restart: (url: string) => {
      while (stack.length > 0) close()
      open(url)
    },
    back: () => {
      close()
      call(stack.at(-1), 'onShow')
    },
    tell: (event: 'onPullDownRefresh' | 'onReachBottom' | 'onShow') => call(stack.at(-1), event),
  }
}
