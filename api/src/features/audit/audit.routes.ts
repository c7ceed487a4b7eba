import type Router from '@koa/router'
import { contract } from '@huisheng/contract'
import { mount } from '../../http/mount.ts'
import { listAudit } from './list-audit.ts'
import { recordAccess } from './record-access.ts'
import { verifyAudit } from './verify-audit.ts'

export const auditRoutes = (router: Router) =>
  mount(router, contract.audit, {
    list: ({ actor, query }) => listAudit(query, actor.id),
    verify: async ({ actor }) => {
      const verdict = await verifyAudit()
      const what = verdict.intact ? '校验全部记录：完整' : '校验全部记录：发现差异'
      await recordAccess(actor, { action: 'verify', subjectIds: [], what })
      return verdict
    },
  })
