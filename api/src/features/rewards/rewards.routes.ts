import type Router from '@koa/router'
import { contract } from '@huisheng/contract'
import { mount } from '../../http/mount.ts'
import { asTipster } from './as-tipster.ts'
import { auditLines } from './audit/audit-lines.ts'
import { answerAppeal } from './decision/answer-appeal.ts'
import { approve, approveSecond } from './decision/approve.ts'
import { preview, propose } from './decision/propose.ts'
import { revise } from './decision/revise.ts'
import { settleHold } from './decision/settle-hold.ts'
import { declineReward, returnReward, review } from './decision/sign.ts'
import { totalFen } from './facts/judge.ts'
import { declareKin, myKin } from './kin/declare-kin.ts'
import { listCandidates } from './reading/list-candidates.ts'
import { listRewards } from './reading/list-rewards.ts'
import { readReward } from './reading/read-reward.ts'
import { rewardTotals } from './reading/totals.ts'
import { presentReward, presentRow } from './reward.presenter.ts'
import { appeal } from './shares/appeal.ts'
import { claimReward } from './shares/claim-reward.ts'
import { renounce } from './shares/renounce.ts'

export const rewardRoutes = (router: Router) =>
  mount(router, contract.rewards, {
    totals: () => rewardTotals(),
    claim: ({ body }) => asTipster(body.key, (reportId) => claimReward(reportId, body)),
    renounce: ({ body }) => asTipster(body.key, (reportId) => renounce(reportId, body.words)),
    appeal: ({ body }) => asTipster(body.key, (reportId) => appeal(reportId, body.words)),
    candidates: ({ actor, query }) => listCandidates(actor, query),
    preview: async ({ actor, body }) => {
      const judged = await preview(actor, body)
      return {
        shares: judged.map(({ member, evaluation }) => ({
          reportId: member.reportId,
          reportNumber: member.number,
          evaluation,
        })),
        amountFen: totalFen(judged),
      }
    },
    propose: async ({ actor, body }) => presentReward(actor, await propose(actor, body)),
    list: async ({ actor, query }) => {
      const { rewards, next } = await listRewards(actor, query)
      return { items: rewards.map((reward) => presentRow(actor, reward)), next }
    },
    detail: async ({ actor, params }) => presentReward(actor, await readReward(actor, params.rewardId)),
    revise: async ({ actor, params, body }) => presentReward(actor, await revise(actor, params.rewardId, body)),
    review: async ({ actor, params, body }) => presentReward(actor, await review(actor, params.rewardId, body)),
    return: async ({ actor, params, body }) => presentReward(actor, await returnReward(actor, params.rewardId, body)),
    approve: async ({ actor, params, body }) => presentReward(actor, await approve(actor, params.rewardId, body)),
    approveSecond: async ({ actor, params, body }) =>
      presentReward(actor, await approveSecond(actor, params.rewardId, body)),
    decline: async ({ actor, params, body }) => presentReward(actor, await declineReward(actor, params.rewardId, body)),
    settleHold: async ({ actor, params, body }) => presentReward(actor, await settleHold(actor, params.rewardId, body)),
    answerAppeal: async ({ actor, params, body }) =>
      presentReward(actor, await answerAppeal(actor, params.rewardId, body)),
    audit: async ({ actor, params }) => {
      const reward = await readReward(actor, params.rewardId)
      return { reward: presentReward(actor, reward), lines: await auditLines(reward) }
    },
    kin: ({ actor }) => myKin(actor),
    declareKin: async ({ actor, body }) => {
      await declareKin(actor, body.persons)
      return {}
    },
  })
