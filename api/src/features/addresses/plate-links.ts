import Router from '@koa/router'
import { PlateToken } from '@huisheng/contract'
import { Problem } from '../../http/problem.ts'
import { codeOfPlate, plateToken } from './plate-token.ts'

/** Short, so that the QR stays coarse enough for an old phone's camera. */
export const plateLink = (origin: string, code: string) => `${origin}/d/${plateToken(code)}`

const page = '/m/packages/declare/pages/door/index'

/** `/d/…` as printed at the doors: in a browser it leads to the mini-program's web build. */
export const plateLinks = () =>
  new Router().get('/d/:plate', (ctx) => {
    const token = PlateToken.safeParse(ctx.params.plate)
    if (!token.success || codeOfPlate(token.data) === null) throw new Problem('not_found')
    ctx.set('Cache-Control', 'no-store')
    ctx.redirect(`${page}?plate=${encodeURIComponent(token.data)}`)
  })
