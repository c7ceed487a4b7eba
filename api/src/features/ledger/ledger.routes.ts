import type Router from '@koa/router'
import { ledger, type MoneyVerdict } from '@huisheng/contract'
import { mount } from '../../http/mount.ts'
import { badField } from '../../http/problem.ts'
import { listSchemes } from '../schemes/find-schemes.ts'
import { appropriate } from './appropriate.ts'
import { presentBudget, presentEntry } from './ledger.presenter.ts'
import { budgetById, listBudgets } from './list-budgets.ts'
import { listEntries } from './list-entries.ts'
import './renew-codes.ts'

type Hooks = {
  /** What only those who know rewards and payments can check. */
  verify: () => Promise<MoneyVerdict>
}

/** By key, the latest version's. */
const schemeNames = async () => new Map((await listSchemes()).reverse().map(({ key, name }) => [key, name]))

export const ledgerRoutes = (router: Router, { verify }: Hooks) =>
  mount(router, ledger, {
    budgets: async ({ query }) => {
      const [budgets, names] = await Promise.all([listBudgets(query.year), schemeNames()])
      return budgets.map((last) => presentBudget(last, names.get(last.schemeKey) ?? last.schemeKey))
    },
    appropriate: async ({ actor, body }) => {
      const name = (await schemeNames()).get(body.schemeKey)
      if (name === undefined) throw badField('schemeKey', '没有这个奖励办法')
      const { budgetId } = await appropriate(actor, body)
      return presentBudget((await budgetById(budgetId))!, name)
    },
    entries: async ({ params, query }) => {
      const { entries, next } = await listEntries(params.budgetId, query)
      return { items: entries.map(presentEntry), next }
    },
    verify,
  })
