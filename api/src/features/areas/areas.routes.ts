import type Router from '@koa/router'
import { contract } from '@huisheng/contract'
import { mount } from '../../http/mount.ts'
import { presentArea, presentOutline } from './area.presenter.ts'
import { findDoorPlate, searchDoorPlates } from './find-door-plates.ts'
import { importGrids } from './import/import-grids.ts'
import { listAreas, listOutlines } from './list-areas.ts'

export const areaRoutes = (router: Router) =>
  mount(router, contract.areas, {
    tree: async ({ query }) => (await listAreas(query.parentId)).map(presentArea),
    outlines: async ({ query: { level, withinId, datum } }) => ({
      type: 'FeatureCollection' as const,
      datum,
      features: (await listOutlines(level, withinId)).map((area) => presentOutline(area, datum)),
    }),
    doorPlate: ({ params }) => findDoorPlate(params.code),
    searchDoorPlates: ({ query }) => searchDoorPlates(query.q),
    importGrids: ({ body }) => importGrids(body),
  })
