import type Router from '@koa/router'
import { contract } from '@huisheng/contract'
import { mount } from '../../http/mount.ts'
import { addRule, changeRule, listRules } from './save-rule.ts'

export const routingRoutes = (router: Router) =>
  mount(router, contract.routing, {
    rules: () => listRules(),
    add: ({ body }) => addRule(body),
    change: ({ params, body }) => changeRule(params.ruleId, body),
  })
