import type Router from '@koa/router'
import { contract } from '@huisheng/contract'
import type { Actor } from '../../http/actor.ts'
import { mount } from '../../http/mount.ts'
import { Problem } from '../../http/problem.ts'
import { env } from '../../env.ts'
import { addressForm, setAddressForm } from './address-form.ts'
import { drawPlateSheet } from './draw-plate-sheet.ts'
import { dwellingRef, presentDwelling } from './dwelling-facts.ts'
import { dwellingsById } from './find-dwellings.ts'
import { importSheet } from './import/import-sheet.ts'
import { importAddresses, rowsOfBody } from './import/import-addresses.ts'
import { addressTemplate } from './import/address-template.ts'
import { listDwellings, readBuilding } from './read-building.ts'
import { readPlate } from './read-plate.ts'
import { searchBuildings } from './search-buildings.ts'
import { searchDwellings } from './search-dwellings.ts'

/** The buildings an organisation may file for, where this person may act for it; throws not_found otherwise. */
export type ScopeOf = (actor: Actor, organisationId: string) => Promise<string[]>

const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

export const addressRoutes = (router: Router, { scopeOf }: { scopeOf: ScopeOf }) =>
  mount(router, contract.addresses, {
    search: async ({ actor, query: { q, buildingId, organisationId } }) => {
      const scope = organisationId ? await scopeOf(actor, organisationId) : undefined
      const one = buildingId ? [buildingId].filter((id) => !scope || scope.includes(id)) : undefined
      return (await searchDwellings(q, { buildingIds: one ?? scope })).map(dwellingRef)
    },
    searchBuildings: ({ actor, query }) => searchBuildings(actor, query),
    building: ({ params }) => readBuilding(params.buildingId),
    dwellings: async ({ params, query }) => {
      const { items, next } = await listDwellings(params.buildingId, query)
      return { items: items.map(presentDwelling), next }
    },
    dwelling: async ({ params: { dwellingId } }) => {
      const facts = (await dwellingsById([dwellingId])).get(dwellingId)
      if (!facts) throw new Problem('not_found')
      return presentDwelling(facts)
    },
    plate: ({ params }) => readPlate(params.plate),
    plateSheet: async ({ actor, params, origin }) => ({
      type: 'application/pdf',
      ...(await drawPlateSheet(actor, params.buildingId, env.PUBLIC_ORIGIN ?? origin)),
    }),
    import: ({ body, query }) => importAddresses(rowsOfBody(body.rows), query),
    importSheet: ({ upload, query }) => importSheet(upload, query),
    template: async () => ({ type: xlsx, bytes: await addressTemplate(), name: '房屋地址导入模板.xlsx' }),
    form: () => addressForm(),
    setForm: ({ body }) => setAddressForm(body),
  })
