import type { Proposal } from '@huisheng/contract'
import { appeal } from '../../features/rewards/shares/appeal.ts'
import { approve, approveSecond } from '../../features/rewards/decision/approve.ts'
import { propose } from '../../features/rewards/decision/propose.ts'
import { rewardIdOf } from '../../features/rewards/decision/put-question.ts'
import { revise } from '../../features/rewards/decision/revise.ts'
import { declineReward, returnReward, review } from '../../features/rewards/decision/sign.ts'
import { revisionOf } from '../../features/rewards/reading/revision-of.ts'
import { claimReward } from '../../features/rewards/shares/claim-reward.ts'
import { watchDeadlines } from '../../features/rewards/shares/watch-deadlines.ts'
import { workOnRewards } from '../../features/rewards/work-on-rewards.ts'
import { schemesFor } from '../../features/schemes/find-schemes.ts'
import { factOf } from '../../features/tip-offs/fact-of.ts'
import { demoUuid } from '../tip-offs/demo-uuid.ts'
import type { Offices } from './offices.ts'
import { payByBank } from './pay-by-bank.ts'
import type { RewardPlot, RewardStep } from './reward-plots.ts'

export type Telling = { plot: RewardPlot; number: number; factId: string; offices: Offices }

/** Takes one step of a reward through the product’s own verbs. */
export const takeStep = async (telling: Telling, take: RewardStep['take']): Promise<void> => {
  await steps[take](telling)
}

const signed = async ({ factId, plot }: Telling) => ({
  revision: await revisionOf(rewardIdOf(factId)),
  words: plot.said ?? '核对了案卷和处罚文书，事实清楚，同意',
})

const steps: Record<RewardStep['take'], (telling: Telling) => Promise<unknown>> = {
  propose: async (telling) => propose(telling.offices.proposer, await proposalFor(telling)),
  review: async (telling) => review(telling.offices.reviewer, rewardIdOf(telling.factId), await signed(telling)),
  return: async (telling) => {
    const words = '请补充处罚决定书的送达回证后再提出'
    const { revision } = await signed(telling)
    return returnReward(telling.offices.reviewer, rewardIdOf(telling.factId), { revision, words })
  },
  revise: async (telling) => {
    const { factId: _factId, ...wanted } = await proposalFor(telling)
    const { revision } = await signed(telling)
    return revise(telling.offices.proposer, rewardIdOf(telling.factId), { ...wanted, revision })
  },
  approve: async (telling) => approve(telling.offices.approver, rewardIdOf(telling.factId), await signed(telling)),
  approve_second: async (telling) =>
    approveSecond(telling.offices.second, rewardIdOf(telling.factId), await signed(telling)),
  decline: async (telling) =>
    declineReward(telling.offices.approver, rewardIdOf(telling.factId), await signed(telling)),
  tell: () => workOnRewards(),
  claim: async ({ number, factId }) => claimReward(await firstOf(factId), claimFor(number)),
  appeal: async ({ factId }) => appeal(await firstOf(factId), '巡查登记的是隔壁单元，不是我举报的这一处，请再核对。'),
  pay: ({ number, offices }) => payByBank(offices, number),
  lapse: () => watchDeadlines(),
}

const firstOf = async (factId: string) => (await factOf(factId)).members[0]!.reportId

const proposalFor = async ({ plot, factId }: Telling): Promise<Proposal> => {
  const { members } = await factOf(factId)
  const first = members[0]!
  const [scheme] = await schemesFor(first.matterCode, first.submittedAt)
  const asserted = {
    naturalPerson: true,
    knownBefore: false,
    rewardedBefore: false,
    dutyHolder: false,
    offender: false,
    injuredParty: false,
    insider: false,
    why: '查阅了案卷、巡查台账和处罚文书',
    ...plot.asserted,
  }
  const assertions = members.map(({ reportId }) => ({ reportId, ...asserted }))
  return { factId, schemeId: scheme!.id, grade: plot.grade, assertions }
}

/** A made-up payee: the number of no document there is. */
const claimFor = (number: number) => ({
  sendingId: demoUuid(`claim ${number}`),
  proxy: null,
  payee: {
    channel: 'bank' as const,
    name: '虚构收款人',
    documentKind: 'passport' as const,
    documentNumber: `DEMO${String(number).padStart(5, '0')}`,
    bankName: '虚构银行盐田支行',
    account: `62220000${String(number).padStart(11, '0')}`,
  },
})
