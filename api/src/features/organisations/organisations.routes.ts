import type Router from '@koa/router'
import { organisations } from '@huisheng/contract'
import { mount } from '../../http/mount.ts'
import { registerClaimant } from '../attachments/claimants.ts'
import { appointHead } from './heads/appoint-head.ts'
import { dismissHead } from './heads/dismiss-head.ts'
import { listHeads } from './heads/list-heads.ts'
import { listMine } from './list-mine.ts'
import { listOrganisations } from './list-organisations.ts'
import { addMember } from './members/add-member.ts'
import { changeMember } from './members/change-member.ts'
import { removeMember } from './members/remove-member.ts'
import { applyAgain } from './moves/apply-again.ts'
import { applyOrganisation } from './moves/apply-organisation.ts'
import { approveOrganisation } from './moves/approve-organisation.ts'
import { askScope } from './moves/ask-scope.ts'
import { refuseOrganisation } from './moves/refuse-organisation.ts'
import { removeOrganisation } from './moves/remove-organisation.ts'
import { setScope } from './moves/set-scope.ts'
import { organisationRefs } from './organisation-refs.ts'
import { showMoved, showOrganisation } from './show-organisation.ts'

registerClaimant('organisation', async (ids) => new Set((await organisationRefs(ids)).keys()))

export const organisationRoutes = (router: Router) =>
  mount(router, organisations, {
    mine: ({ actor }) => listMine(actor),
    list: ({ actor, query }) => listOrganisations(actor, query),
    detail: ({ actor, params }) => showOrganisation(actor, params.organisationId),
    apply: async ({ actor, body }) => showMoved(actor, await applyOrganisation(actor, body)),
    applyAgain: async ({ actor, params, body }) =>
      showMoved(actor, await applyAgain(actor, params.organisationId, body)),
    askScope: async ({ actor, params, body }) => showMoved(actor, await askScope(actor, params.organisationId, body)),
    approve: async ({ actor, params, body }) =>
      showMoved(actor, await approveOrganisation(actor, params.organisationId, body.buildingIds)),
    refuse: async ({ actor, params, body }) =>
      showMoved(actor, await refuseOrganisation(actor, params.organisationId, body.reason)),
    setScope: async ({ actor, params, body }) => showMoved(actor, await setScope(actor, params.organisationId, body)),
    remove: async ({ actor, params, body }) =>
      showMoved(actor, await removeOrganisation(actor, params.organisationId, body.reason)),
    addMember: async ({ actor, params, body }) => showMoved(actor, await addMember(actor, params.organisationId, body)),
    changeMember: async ({ actor, params, body }) =>
      showMoved(actor, await changeMember(actor, params.organisationId, params.accountId, body)),
    removeMember: async ({ actor, params }) => {
      await removeMember(actor, params.organisationId, params.accountId)
      return {}
    },
    heads: ({ actor, params }) => listHeads(actor, params.buildingId),
    appointHead: async ({ actor, params, body }) => {
      await appointHead(actor, params.buildingId, body)
      return listHeads(actor, params.buildingId)
    },
    dismissHead: async ({ actor, params }) => {
      await dismissHead(actor, params.buildingId, params.accountId)
      return listHeads(actor, params.buildingId)
    },
  })
