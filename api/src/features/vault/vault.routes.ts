import type Router from '@koa/router'
import { contract } from '@huisheng/contract'
import { mount } from '../../http/mount.ts'
import './unsealing/hide-entries.ts'
import { askUnsealing } from './unsealing/ask-unsealing.ts'
import { decideUnsealing } from './unsealing/decide-unsealing.ts'
import { endUnsealing } from './unsealing/end-unsealing.ts'
import { listUnsealings } from './unsealing/list-unsealings.ts'
import { openUnsealing } from './unsealing/open-unsealing.ts'
import { presentUnsealing, presentUnsealings } from './unsealing/unsealing.presenter.ts'

export const vaultRoutes = (router: Router) =>
  mount(router, contract.vault, {
    list: async ({ actor, query }) => {
      const { unsealings, next } = await listUnsealings(actor.id, query)
      return { items: await presentUnsealings(actor, unsealings), next }
    },
    ask: async ({ actor, body }) => presentUnsealing(actor, await askUnsealing(actor, body)),
    decide: async ({ actor, params, body }) =>
      presentUnsealing(actor, await decideUnsealing(actor, params.unsealingId, body)),
    open: ({ actor, params }) => openUnsealing(actor, params.unsealingId),
    end: async ({ actor, params }) => presentUnsealing(actor, await endUnsealing(actor, params.unsealingId)),
  })
