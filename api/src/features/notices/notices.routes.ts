import type Router from '@koa/router'
import { contract } from '@huisheng/contract'
import { mount } from '../../http/mount.ts'
import { addGrants } from './grants.ts'
import { listNotices } from './list-notices.ts'
import { countUnread, readNotices } from './read-notices.ts'
import { subscriptionTemplates } from './templates.ts'

export const noticeRoutes = (router: Router) =>
  mount(router, contract.notices, {
    list: ({ actor, query }) => listNotices(actor, query),
    unread: async ({ actor }) => ({ count: await countUnread(actor) }),
    read: async ({ actor, body }) => {
      await readNotices(actor, body.noticeIds)
      return {}
    },
    templates: async () => subscriptionTemplates(),
    grant: async ({ actor, body }) => {
      await addGrants(actor, body.templates)
      return {}
    },
  })
