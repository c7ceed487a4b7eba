import type Router from '@koa/router'
import { contract, rewardStaff } from '@huisheng/contract'
import type { Actor } from '../../http/actor.ts'
import { mount } from '../../http/mount.ts'
import { clock } from '../../platform/clock.ts'
import { dayKeyOf } from '../clocks/work-calendar.ts'
import { checkFigures } from './check-fields.ts'
import { addScheme, changeScheme, discardScheme } from './draft-scheme.ts'
import { evaluate } from './evaluate.ts'
import { exampleFacts } from './example-facts.ts'
import { listPublished, listSchemes, schemesInForce, schemeVersion } from './find-schemes.ts'
import './renew-chains.ts'
import { publishScheme, retireScheme } from './publish-scheme.ts'
import { presentPublic, presentScheme } from './scheme.presenter.ts'

export const schemeRoutes = (router: Router) =>
  mount(router, contract.schemes, {
    published: async () => (await schemesInForce()).map(presentPublic),
    example: async ({ params, body }) => {
      const scheme = await schemeVersion(params.schemeId)
      return evaluate(scheme, exampleFacts(scheme, body, dayKeyOf(clock.now())))
    },
    all: ({ actor, query }) => (readsDrafts(actor) ? listSchemes(query.key) : listPublished(query.key)),
    calculate: async ({ body }) => {
      checkFigures(body.scheme, 'scheme.')
      return evaluate(body.scheme, body.facts)
    },
    add: async ({ actor, body }) => presentScheme(await addScheme(actor, body)),
    change: async ({ actor, params, body }) => presentScheme(await changeScheme(actor, params.schemeId, body)),
    publish: async ({ actor, params, body }) =>
      presentScheme(await publishScheme(actor, params.schemeId, body.revision)),
    retire: async ({ actor, params, body }) => presentScheme(await retireScheme(actor, params.schemeId, body.revision)),
    discard: async ({ params }) => {
      await discardScheme(params.schemeId)
      return {}
    },
  })

const readsDrafts = ({ role }: Actor) => rewardStaff.some((reader) => reader === role)
