import type Router from '@koa/router'
import { ledger, type MoneyVerdict } from '@huisheng/contract'
import type { Actor } from '../../http/actor.ts'
import { mount } from '../../http/mount.ts'
import { appropriate } from './appropriate.ts'
import { presentBudget, presentEntry } from './ledger.presenter.ts'
import { budgetById, listBudgets } from './list-budgets.ts'
import { listEntries } from './list-entries.ts'

type Hooks = {
  /** What only those who know rewards and payments can check. */
  verify: (actor: Actor) => Promise<MoneyVerdict>
}

export const ledgerRoutes = (router: Router, { verify }: Hooks) =>
  mount(router, ledger, {
    budgets: async ({ query }) => (await listBudgets(query.year)).map((last) => presentBudget(last, last.schemeKey)),
    appropriate: async ({ actor, body }) => {
      const { budgetId, schemeKey } = await appropriate(actor, body)
      return presentBudget((await budgetById(budgetId))!, schemeKey)
    },
    entries: async ({ params, query }) => {
      const { entries, next } = await listEntries(params.budgetId, query)
      return { items: entries.map(presentEntry), next }
    },
    verify: ({ actor }) => verify(actor),
  })
