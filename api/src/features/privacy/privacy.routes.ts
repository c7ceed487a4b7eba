import type Router from '@koa/router'
import { contract } from '@huisheng/contract'
import { mount } from '../../http/mount.ts'
import { copyAsJson, copyAsPdf } from './copy/make-copy.ts'
import { askExport } from './exports/ask-export.ts'
import { decideExport } from './exports/decide-export.ts'
import { downloadExport } from './exports/download-export.ts'
import { presentExport, presentExports } from './exports/export.presenter.ts'
import { listExports } from './exports/list-exports.ts'
import { listAccesses } from './list-accesses.ts'
import { answerRequest } from './requests/answer-request.ts'
import { askRequest } from './requests/ask-request.ts'
import { listMyRequests, listRequests } from './requests/list-requests.ts'
import { presentRequest, presentRequests } from './requests/privacy-request.presenter.ts'
import { listRetention } from './retention/current-retention.ts'
import { setRetention } from './retention/set-retention.ts'

export const privacyRoutes = (router: Router) =>
  mount(router, contract.privacy, {
    accesses: ({ actor, query }) => listAccesses(actor, query),
    copy: ({ actor }) => copyAsJson(actor),
    copyPdf: ({ actor }) => copyAsPdf(actor),
    ask: async ({ actor, body }) => presentRequest(actor, await askRequest(actor, body)),
    myRequests: async ({ actor, query }) => {
      const { requests, next } = await listMyRequests(actor, query)
      return { items: await presentRequests(actor, requests), next }
    },
    requests: async ({ actor, query }) => {
      const { requests, next } = await listRequests(actor, query)
      return { items: await presentRequests(actor, requests), next }
    },
    answer: async ({ actor, params, body }) =>
      presentRequest(actor, await answerRequest(actor, params.requestId, body)),
    retention: () => listRetention(),
    setRetention: ({ actor, body }) => setRetention(actor, body.rules),
    exports: async ({ actor, query }) => {
      const { exports, next } = await listExports(actor, query)
      return { items: await presentExports(actor, exports), next }
    },
    askExport: async ({ actor, body }) => presentExport(actor, await askExport(actor, body)),
    decideExport: async ({ actor, params, body }) =>
      presentExport(actor, await decideExport(actor, params.exportId, body)),
    exportFile: ({ actor, params }) => downloadExport(actor, params.exportId),
  })
