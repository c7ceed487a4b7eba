import { existsSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import vm from 'node:vm'
import { deviceApi, newDevice, type Device } from './device'
import { fakeWx, type Options, type Overrides } from './fake-wx'
import { pageStack, type PageDefinition } from './page-stack'
import { wxmlRenderer } from './render-wxml'
import { searchIn, textOf, unfold, walk, type Node, type Query } from './tree'

const dist = resolve(__dirname, '../../dist/weapp')
const settle = (ms = 30) => new Promise((done) => setTimeout(done, ms))
type Definition = Record<string, ((options: unknown) => void) | undefined>
type Module = { exports: unknown }

/** Runs the compiled mini-program with neither window, nor eval, nor anything else WeChat does not give. */
export const launch = async (overrides: Overrides = {}, device: Device = newDevice()) => {
  const definitions: Record<string, PageDefinition> = {}
  const timers = new Set<NodeJS.Timeout>()
  const modules = new Map<string, Module>()
  let app: Definition = {}
  let loading = ''

  const pages = pageStack(dist, (file) => load(file), definitions)
  const navigate = (go: (url: string) => void) => (options: Options) => {
    go(String(options.url))
    options.success?.({ errMsg: 'ok' })
    options.complete?.({ errMsg: 'ok' })
  }
  const base = {
    ...deviceApi(device),
    createSelectorQuery: () => {
      const query: unknown = new Proxy(
        {},
        { get: (_, key) => (key === 'exec' ? (done?: (found: unknown[]) => void) => done?.([]) : () => query) },
      )
      return query
    },
    navigateTo: navigate(pages.open),
    redirectTo: navigate(pages.replace),
    reLaunch: navigate(pages.restart),
    switchTab: navigate(pages.restart),
    navigateBack: (options: Options = {}) => {
      pages.back()
      options.success?.({ errMsg: 'ok' })
    },
  }
  const { wx, calls } = fakeWx(base, overrides)

  let closed = false
  const timed =
    (start: typeof setTimeout) =>
    (work: () => void, ms?: number): NodeJS.Timeout => {
      const timer = start(work, ms)
      timers.add(timer)
      if (closed) clearTimeout(timer)
      return timer
    }
  const world = vm.createContext(
    {
      wx,
      console,
      global: {},
      setTimeout: timed(setTimeout),
      setInterval: timed(setInterval as typeof setTimeout),
      clearTimeout,
      clearInterval,
      App: (definition: Definition) => (app = definition),
      getApp: () => app,
      getCurrentPages: () => [...pages.stack],
      Page: (definition: PageDefinition) => (definitions[loading] = definition),
      Component: () => undefined,
      Behavior: (definition: unknown) => definition,
    },
    { codeGeneration: { strings: false, wasm: false } },
  )
  const load = (file: string): unknown => {
    const path = join(dist, file.endsWith('.js') ? file : `${file}.js`)
    const known = modules.get(path)
    if (known) return known.exports
    const module: Module = { exports: {} }
    modules.set(path, module)
    const before = loading
    loading = relative(dist, path).replace(/\.js$/, '')
    const body = vm.runInContext(`(function(require,module,exports){${readFileSync(path, 'utf8')}\n})`, world, {
      filename: path,
    })
    body((name: string) => load(relative(dist, resolve(dirname(path), name))), module, module.exports)
    loading = before
    return module.exports
  }

  load('app')
  if (existsSync(join(dist, 'comp.js'))) load('comp')
  app.onLaunch?.({ path: 'pages/home/index', query: {}, scene: 1001 })
  app.onShow?.({ path: 'pages/home/index', query: {} })

  const render = wxmlRenderer(dist)
  const page = () => {
    const top = pages.stack.at(-1)
    if (!top) throw new Error('no page is open')
    return top
  }
  const tree = () => unfold(render, render(`${page().route}.wxml`, page().data))
  /** Waits for it to be on the page. */
  const find = async (query: Query) => {
    for (let tries = 0; tries < 200; tries++) {
      const found = searchIn(tree(), query)
      if (found) return found
      await settle(20)
    }
    throw new Error(`nothing on the page is ${String(query)}:\n${textOf(tree())}`)
  }
  const datasetOf = (node: Node) =>
    Object.fromEntries(
      Object.entries(node.attr).flatMap(([key, value]) => (key.startsWith('data-') ? [[key.slice(5), value]] : [])),
    )

  /** As WeChat: taps bubble until something catches them, other events stay where they are. */
  const fire = async (query: Query, type: string, detail: unknown = {}) => {
    const target = await find(query)
    let handled = false
    for (let node: Node | null = target; node; node = node.parent) {
      const handler = node.attr[`catch${type}`] ?? node.attr[`bind${type}`]
      if (!handler) continue
      handled = true
      const event = {
        type,
        detail,
        timeStamp: Date.now(),
        target: { id: target.attr.id ?? '', dataset: datasetOf(target) },
        currentTarget: { id: node.attr.id ?? '', dataset: datasetOf(node) },
        touches: [],
        changedTouches: [],
      }
      ;(page()[String(handler)] as (event: unknown) => void)(event)
      if (node.attr[`catch${type}`] || type !== 'tap') break
    }
    if (!handled) throw new Error(`nothing listens to ${type} at ${String(query)}`)
    await settle()
  }

  /** Waits until the page says so. */
  const see = async (words: string) => {
    for (let tries = 0; tries < 200 && !textOf(tree()).includes(words); tries++) await settle(20)
    if (!textOf(tree()).includes(words)) throw new Error(`the page never said ${words}:\n${textOf(tree())}`)
  }

  return {
    calls,
    device,
    setDataBytes: pages.setDataBytes,
    route: () => page().route,
    open: async (url: string) => {
      pages.open(url)
      await settle()
    },
    nodes: () => [...walk(tree())],
    text: () => textOf(tree()),
    find,
    see,
    fire,
    tap: (query: Query) => fire(query, 'tap'),
    type: (label: string, value: string) =>
      fire((node) => /^wx-(input|textarea)$/.test(node.tag) && node.attr.ariaLabel === label, 'input', { value }),
    tell: async (event: Parameters<typeof pages.tell>[0]) => {
      pages.tell(event)
      await settle()
    },
    quit: () => {
      closed = true
      timers.forEach((timer) => clearTimeout(timer))
    },
  }
}
