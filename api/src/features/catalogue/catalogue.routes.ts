import type Router from '@koa/router'
import { contract } from '@huisheng/contract'
import { mount } from '../../http/mount.ts'
import { listDepartments } from '../accounts/list-departments.ts'
import { listMatters, listPublished } from './find-matter.ts'
import { addMatter, changeMatter } from './save-matter.ts'

export const catalogueRoutes = (router: Router) =>
  mount(router, contract.catalogue, {
    published: listPublished,
    departments: listDepartments,
    all: listMatters,
    add: ({ actor, body }) => addMatter(actor.id, body),
    change: ({ actor, params, body }) => changeMatter(actor.id, params.matterId, body),
  })
