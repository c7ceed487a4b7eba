import type Router from '@koa/router'
import { attachments } from '@huisheng/contract'
import { mount } from '../../http/mount.ts'
import { presentAttachment } from './present-attachments.ts'
import { readAttachment } from './read-attachment.ts'
import './reseal-attachments.ts'
import { storeAttachment } from './store-attachment.ts'

export const attachmentRoutes = (router: Router) =>
  mount(router, attachments, {
    upload: async ({ actor, upload, uploadName }) =>
      presentAttachment(await storeAttachment({ ownerId: actor.id, bytes: upload, name: uploadName })),
    read: ({ params, query }) => readAttachment({ ...params, ...query }),
  })
