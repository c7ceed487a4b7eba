import { contract, type RewardAction, type RewardView } from '@huisheng/contract'
import type * as z from 'zod'
import type { Api } from '../../app/api'

export const rewardActionNames: Record<RewardAction, string> = {
  revise: '补正后重新提出',
  review: '复核同意',
  return: '退回补正',
  approve: '批准',
  approve_second: '第二机关批准',
  decline: '决定不予奖励',
  settle_hold: '核对暂缓',
  answer_appeal: '答复异议',
}

/** What is typed for an action: the share it is about and a choice, where it asks for them, and the words. */
export type ActionValues = { reportId?: string; choice?: boolean; words?: string }
/** Taken on the reward’s own page; a proposal is revised on a page of its own. */
export type SignedAction = Exclude<RewardAction, 'revise'>

type Body = { revision: number; words: string; reportId: string; pay: boolean; upheld: boolean }
type Signed = {
  schema: z.ZodType
  send: (api: Api, rewardId: string, body: Body) => Promise<RewardView>
  /** What a person reads when it went well. */
  told: string
  label: string
  hint?: string
  danger?: boolean
  /** Which shares it can be about, and between what one chooses. */
  about?: { shares: (reward: RewardView) => RewardView['shares']; label: string; choices: [yes: string, no: string] }
}

const { rewards } = contract
const at = (rewardId: string) => ({ rewardId })

export const signedActions: Record<SignedAction, Signed> = {
  review: {
    schema: rewards.review.body,
    send: (api, rewardId, { revision, words }) =>
      api.rewards.review({ params: at(rewardId), body: { revision, words } }),
    told: '已复核同意，等审批',
    label: '复核意见',
    hint: '写明您核对了什么：事实、先后、等级、金额。',
  },
  return: {
    schema: rewards.return.body,
    send: (api, rewardId, { revision, words }) =>
      api.rewards.return({ params: at(rewardId), body: { revision, words } }),
    told: '已退回补正',
    label: '要补正什么',
  },
  approve: {
    schema: rewards.approve.body,
    send: (api, rewardId, { revision, words }) =>
      api.rewards.approve({ params: at(rewardId), body: { revision, words } }),
    told: '已批准',
    label: '审批意见',
  },
  approve_second: {
    schema: rewards.approveSecond.body,
    send: (api, rewardId, { revision, words }) =>
      api.rewards.approveSecond({ params: at(rewardId), body: { revision, words } }),
    told: '已批准',
    label: '审批意见',
  },
  decline: {
    schema: rewards.decline.body,
    send: (api, rewardId, { revision, words }) =>
      api.rewards.decline({ params: at(rewardId), body: { revision, words } }),
    told: '已决定不予奖励，会告知举报人',
    label: '理由',
    hint: '写明依据哪一条；举报人会看到逐条认定，可以提出异议。',
    danger: true,
  },
  settle_hold: {
    schema: rewards.settleHold.body,
    send: (api, rewardId, { revision, words, reportId, pay }) =>
      api.rewards.settleHold({ params: at(rewardId), body: { revision, words, reportId, pay } }),
    told: '已办理',
    label: '核对了什么，依据是什么',
    about: {
      shares: ({ shares }) => shares.filter(({ status }) => status === 'held'),
      label: '核对结果',
      choices: ['没有问题，继续支付', '不支付'],
    },
  },
  answer_appeal: {
    schema: rewards.answerAppeal.body,
    send: (api, rewardId, { revision, words, reportId, upheld }) =>
      api.rewards.answerAppeal({ params: at(rewardId), body: { revision, words, reportId, upheld } }),
    told: '已答复，会告知举报人',
    label: '答复',
    hint: '举报人会看到这段话，请用平常的话写清楚，不要提到任何人的身份。',
    about: {
      shares: ({ shares }) => shares.filter(({ appeal }) => appeal !== null && appeal.answer === null),
      label: '异议是否成立',
      choices: ['成立，退回重新认定', '不成立，维持'],
    },
  },
}

export const bodyOf =
  (revision: number) =>
  ({ reportId = '', choice, words = '' }: ActionValues): Body => ({
    revision,
    words,
    reportId,
    pay: choice as boolean,
    upheld: choice as boolean,
  })
