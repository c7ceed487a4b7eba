import { execFileSync } from 'node:child_process'
import { chmodSync, copyFileSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import vm from 'node:vm'

/** What the official compiler makes of a template: tags with attributes and children. */
export type Rendered = { tag: string; attr?: Record<string, unknown>; children?: (Rendered | string | number)[] }
export type RenderWxml = (file: string, data: unknown) => Rendered

const compiler = () =>
  join(dirname(createRequire(__filename).resolve('miniprogram-compiler/package.json')), 'bin/linux/wcc')

const compile = (dist: string) => {
  const folder = mkdtempSync(join(tmpdir(), 'wcc-'))
  const binary = join(folder, 'wcc')
  copyFileSync(compiler(), binary)
  chmodSync(binary, 0o755)
  const templates = readdirSync(dist, { recursive: true, encoding: 'utf8' }).filter((file) =>
    /\.(wxml|wxs)$/.test(file),
  )
  try {
    return execFileSync(binary, ['-d', ...templates.sort()], { cwd: dist, maxBuffer: 1 << 28 }).toString()
  } finally {
    rmSync(folder, { recursive: true })
  }
}

const compiled = new Map<string, string>()

/** WeChat's own WXML compiler, as webpack5-runner's dependency carries it, over the built templates. */
export const wxmlRenderer = (dist: string): RenderWxml => {
  const code = compiled.get(dist) ?? compile(dist)
  compiled.set(dist, code)
  const silent = { log: () => undefined, warn: () => undefined, error: () => undefined }
  const realm = vm.createContext({ window: {}, console: silent })
  vm.runInContext(`${code};this.$gwx=$gwx`, realm, { filename: 'wxml.js' })
  const parse = vm.runInContext('JSON.parse', realm) as (text: string) => unknown
  const render = realm.$gwx as (file: string) => (data: unknown) => Rendered
  // Data made in the realm itself, or templates get no object arguments.
  return (file, data) => render(file)(parse(JSON.stringify(data)))
}
