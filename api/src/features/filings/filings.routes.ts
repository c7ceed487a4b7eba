import type Router from '@koa/router'
import { filings } from '@huisheng/contract'
import { mount } from '../../http/mount.ts'
import { cancelFiling } from './cancel-filing.ts'
import { confirmFiling } from './confirm-filing.ts'
import { presentFiling, presentRow } from './filing.presenter.ts'
import { findFiling } from './find-filing.ts'
import { listFilingRows } from './list-filing-rows.ts'
import { listFilings } from './list-filings.ts'
import { uploadFiling } from './upload-filing.ts'
import { writeErrorsFile } from './write-errors-file.ts'
import { writeResultFile } from './write-result-file.ts'
import { writeTemplate } from './write-template.ts'

export const filingRoutes = (router: Router) =>
  mount(router, filings, {
    template: ({ actor, params }) => writeTemplate(actor, params.organisationId),
    upload: async ({ actor, params, upload, uploadName }) =>
      presentFiling(await uploadFiling(actor, params.organisationId, { bytes: upload, fileName: uploadName })),
    list: async ({ actor, params, query }) => {
      const { shown, next } = await listFilings(actor, params.organisationId, query)
      return { items: shown.map(presentFiling), next }
    },
    detail: async ({ actor, params }) => presentFiling(await findFiling(actor, params.filingId)),
    rows: async ({ actor, params, query }) => {
      const { rows, next } = await listFilingRows(actor, params.filingId, query)
      return { items: rows.map(presentRow), next }
    },
    confirm: async ({ actor, params, body }) =>
      presentFiling(await confirmFiling(actor, params.filingId, body.revision)),
    cancel: async ({ actor, params }) => presentFiling(await cancelFiling(actor, params.filingId)),
    errorsFile: ({ actor, params }) => writeErrorsFile(actor, params.filingId),
    resultFile: ({ actor, params }) => writeResultFile(actor, params.filingId),
  })
