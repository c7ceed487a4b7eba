import type Router from '@koa/router'
import { contract } from '@huisheng/contract'
import { mount } from '../../http/mount.ts'
import { describeGrid } from '../areas/find-grid.ts'
import { listMyGrids } from './list-my-grids.ts'
import { listStaffing, staffingOf } from './list-staffing.ts'
import { readCard, readCardAt } from './read-card.ts'
import { admitToGrid, setStaffing } from './set-staffing.ts'

export const staffingRoutes = (router: Router) =>
  mount(router, contract.staffing, {
    locate: ({ query }) => readCardAt(query),
    card: ({ params }) => readCard(params.areaId),
    setCard: async ({ actor, params, body }) => {
      await admitToGrid(actor, params.areaId)
      await describeGrid(params.areaId, body)
      return readCard(params.areaId)
    },
    mine: ({ actor }) => listMyGrids(actor.id),
    list: ({ params }) => listStaffing(params.areaId),
    set: async ({ actor, params, body }) => staffingOf(await setStaffing(actor, params.areaId, body)),
  })
