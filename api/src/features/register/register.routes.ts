import type Router from '@koa/router'
import { contract } from '@huisheng/contract'
import { mount } from '../../http/mount.ts'
import { countGrids } from './count-grids.ts'
import { listLeads } from './leads/list-leads.ts'
import { settleLead } from './leads/settle-lead.ts'
import { readBuilding } from './read-building.ts'
import { readDwelling } from './read-dwelling.ts'
import { readEntry, readPerson } from './read-person.ts'
import { revealPerson } from './reveal-person.ts'
import { searchRegister } from './search-register.ts'

export const registerRoutes = (router: Router) =>
  mount(router, contract.register, {
    dwelling: ({ actor, params }) => readDwelling(actor, params.dwellingId),
    person: ({ actor, params }) => readPerson(actor, params.personId),
    entry: ({ actor, params }) => readEntry(actor, params.entryId),
    building: ({ actor, params }) => readBuilding(actor, params.buildingId),
    counts: ({ actor, query }) => countGrids(actor, query.areaId),
    search: ({ actor, body }) => searchRegister(actor, body),
    reveal: ({ actor, params, body }) => revealPerson(actor, params.personId, body.reason),
    leads: ({ actor, query }) => listLeads(actor, query),
    settleLead: ({ actor, params, body }) => settleLead(actor, params.leadId, body),
  })
