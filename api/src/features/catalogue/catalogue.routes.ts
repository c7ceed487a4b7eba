import type Router from '@koa/router'
import { contract } from '@huisheng/contract'
import { mount } from '../../http/mount.ts'
import { ensureDepartment } from '../accounts/ensure-department.ts'
import { listDepartments } from '../accounts/list-departments.ts'
import { announceCatalogue, listMatters, listPublished } from './find-matter.ts'
import { addMatter, changeMatter } from './save-matter.ts'

export const catalogueRoutes = (router: Router) =>
  mount(router, contract.catalogue, {
    published: listPublished,
    departments: listDepartments,
    saveDepartment: async ({ body }) => {
      const id = await ensureDepartment(body.name, body.phone)
      announceCatalogue()
      return { id, ...body }
    },
    all: listMatters,
    add: ({ actor, body }) => addMatter(actor.id, body),
    change: ({ actor, params, body }) => changeMatter(actor.id, params.matterId, body),
  })
