import send from 'koa-send'
import type { Context, Middleware } from 'koa'
import { Problem } from './problem.ts'

const year = 365 * 24 * 3_600_000
const hashed = /\.[0-9a-f]{8,}\.|-[\w-]{8}\.(js|css|woff2?|png|svg)$/

const isPage = (ctx: Context) => ctx.method === 'GET' && ctx.accepts('html') !== false && !/\.\w{1,5}$/.test(ctx.path)

/** A built single-page app below `prefix`: its files, and its index page for every address of its own. */
export const singlePageApp =
  (prefix: `/${string}`, folder: string): Middleware =>
  async (ctx, next) => {
    if (ctx.path === prefix) return ctx.redirect(`${prefix}/`)
    if (!ctx.path.startsWith(`${prefix}/`) || !['GET', 'HEAD'].includes(ctx.method)) return next()
    const file = ctx.path.slice(prefix.length)
    const options = {
      root: folder,
      maxage: hashed.test(file) ? year : 0,
      immutable: hashed.test(file),
      gzip: false,
      brotli: false,
    }
    try {
      await send(ctx, file === '/' ? 'index.html' : file, options)
    } catch (error) {
      if ((error as { status?: number }).status !== 404 || !isPage(ctx)) throw new Problem('not_found')
      await send(ctx, 'index.html', { root: folder }).catch(() => {
        throw new Problem('not_found')
      })
    }
  }
