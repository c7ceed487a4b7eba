import Router from '@koa/router'
import send from 'koa-send'
import { absolutePath } from 'swagger-ui-dist'
import { openApi } from './openapi.ts'

const page = `<!doctype html>
<html lang="zh-CN">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>回声 API 文档</title>
    <link rel="stylesheet" href="/docs/swagger-ui.css" />
  </head>
  <body>
    <div id="docs"></div>
    <script src="/docs/swagger-ui-bundle.js"></script>
    <script>
      SwaggerUIBundle({ url: '/openapi.json', dom_id: '#docs', docExpansion: 'list', defaultModelsExpandDepth: -1, deepLinking: true })
    </script>
  </body>
</html>
`
const files = ['swagger-ui.css', 'swagger-ui-bundle.js']

/** `/openapi.json` and a page that shows it, with nothing loaded from elsewhere. */
export const docs = () => {
  const document = JSON.stringify(openApi())
  const router = new Router()
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
  for (const file of files)
    router.get(`/docs/${file}`, async (ctx) => {
      await send(ctx, file, { root: absolutePath(), maxage: 86_400_000 })
    })
  return router
}
