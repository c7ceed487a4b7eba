import type Router from '@koa/router'
import { photos } from '@huisheng/contract'
import { mount } from '../../http/mount.ts'
import { presentPhoto } from './present-photo.ts'
import { readPhoto } from './read-photo.ts'
import { storePhoto } from './store-photo.ts'

export const photoRoutes = (router: Router) =>
  mount(router, photos, {
    upload: async ({ actor, upload }) =>
      presentPhoto(await storePhoto({ bytes: upload, ownerId: actor.id }), { withPlace: true }),
    read: ({ params, query }) => readPhoto({ ...params, ...query }),
  })
