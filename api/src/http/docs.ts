import Router from '@koa/router'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { readFile } from 'node:fs/promises'
import { openApi } from './openapi.ts'

const page = `<!doctype html>
<html lang="zh-CN">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>回声 API 文档</title>
    <script type="module" src="/docs/rapidoc.js"></script>
  </head>
  <body>
    <rapi-doc
      spec-url="/openapi.json" load-fonts="false" render-style="focused" theme="light" primary-color="#0f766e"
      show-header="false" allow-server-selection="false" schema-description-expanded="true" use-path-in-nav-bar="false"
      regular-font="system-ui, 'PingFang SC', 'Noto Sans CJK SC', sans-serif"
    ></rapi-doc>
  </body>
</html>
`

const viewer = () =>
  join(dirname(createRequire(join(process.cwd(), 'package.json')).resolve('rapidoc')), 'rapidoc-min.js')

/** `/openapi.json` and a page that shows it, with nothing loaded from elsewhere. */
export const docs = () => {
  const document = JSON.stringify(openApi())
  return new Router()
    .get('/openapi.json', (ctx) => {
      ctx.type = 'application/json'
      ctx.set('Cache-Control', 'public, max-age=300')
      ctx.set('Access-Control-Allow-Origin', '*')
      ctx.body = document
    })
    .get('/docs', (ctx) => {
      ctx.type = 'html'
      ctx.body = page
    })
    .get('/docs/rapidoc.js', async (ctx) => {
      ctx.type = 'js'
      ctx.set('Cache-Control', 'public, max-age=86400')
      ctx.body = await readFile(viewer())
    })
}
