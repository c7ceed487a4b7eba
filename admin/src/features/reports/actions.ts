import { contract, type ReportAction } from '@huisheng/contract'
import type * as z from 'zod'
import type { Api } from '../../app/api'
import type { ActionField, ActionValues } from './action-values'

type Tone = 'primary' | 'plain' | 'danger'
type Labels = Partial<Record<ActionField, string>>
type Params = { reportId: string }

type Definition<S extends z.ZodObject> = {
  tone: Tone
  /** What is asked, in order, under which words; none: the button acts at once. */
  asks: Labels
  hint?: string
  done: string
  schema: S
  bodyOf: (values: ActionValues) => z.input<S>
  send: (api: Api, params: Params, body: z.input<S>) => Promise<unknown>
}
export type Action = {
  tone: Tone
  asks: [ActionField, string][]
  hint?: string
  done: string
  schema: z.ZodObject
  bodyOf: (values: ActionValues) => Record<string, unknown>
  send: (api: Api, params: Params, values: ActionValues) => Promise<unknown>
}

const action = <S extends z.ZodObject>({ asks, bodyOf, send, ...rest }: Definition<S>): Action => ({
  ...rest,
  asks: Object.entries(asks) as [ActionField, string][],
  bodyOf,
  send: (api, params, values) => send(api, params, bodyOf(values)),
})

const said = (words?: string) => (words?.trim() ? words : undefined)
const { reports } = contract

/** How each action is asked for and sent. Which of them a person may take stands in `report.actions`, nowhere else. */
export const actions: Record<ReportAction, Action> = {
  file: action({
    tone: 'primary',
    asks: { words: '说明（可不填）' },
    done: '已立案',
    schema: reports.file.body,
    bodyOf: ({ words }) => ({ words: said(words) }),
    send: (api, params, body) => api.reports.file({ params, body }),
  }),
  dispatch: action({
    tone: 'primary',
    asks: { queue: '派往', words: '给处理人的话（可不填）', settled: '这是裁定，对方不能再退回' },
    done: '已派遣',
    schema: reports.dispatch.body,
    bodyOf: ({ queue = '', words, settled }) => ({ queue, words: said(words), settled }),
    send: (api, params, body) => api.reports.dispatch({ params, body }),
  }),
  claim: action({
    tone: 'primary',
    asks: {},
    done: '已接单，首次响应计时已停止',
    schema: reports.claim.body,
    bodyOf: () => ({}),
    send: (api, params, body) => api.reports.claim({ params, body }),
  }),
  resolve: action({
    tone: 'primary',
    asks: { outcome: '结果', words: '给上报人的话', photoIds: '处理后照片' },
    hint: '这段话会原样告诉上报人，请说清做了什么、为什么。',
    done: '已反馈，等待核查',
    schema: reports.resolve.body,
    bodyOf: ({ outcome, words = '', photoIds }) => ({
      outcome: outcome as NonNullable<typeof outcome>,
      words,
      photoIds,
    }),
    send: (api, params, body) => api.reports.resolve({ params, body }),
  }),
  close: action({
    tone: 'primary',
    asks: { words: '核查意见（可不填）', photoIds: '核查照片（可不传）' },
    done: '已结案，上报人会收到通知',
    schema: reports.close.body,
    bodyOf: ({ words, photoIds }) => ({ words: said(words), photoIds }),
    send: (api, params, body) => api.reports.close({ params, body }),
  }),
  fail: action({
    tone: 'danger',
    asks: { reason: '还差什么', photoIds: '核查照片（可不传）' },
    hint: '会退回原来的队列继续处理。',
    done: '已退回继续处理',
    schema: reports.fail.body,
    bodyOf: ({ reason = '', photoIds }) => ({ reason, photoIds }),
    send: (api, params, body) => api.reports.fail({ params, body }),
  }),
  redispatch: action({
    tone: 'plain',
    asks: { queue: '改派到', reason: '改派原因', settled: '这是裁定，对方不能再退回' },
    hint: '案号不变，上报人不用重新填写。',
    done: '已改派',
    schema: reports.redispatch.body,
    bodyOf: ({ queue = '', reason = '', settled }) => ({ queue, reason, settled }),
    send: (api, params, body) => api.reports.redispatch({ params, body }),
  }),
  return: action({
    tone: 'plain',
    asks: { reason: '退回原因' },
    hint: '会回到派遣台，由派遣员重新派遣。',
    done: '已退回派遣台',
    schema: reports.return.body,
    bodyOf: ({ reason = '' }) => ({ reason }),
    send: (api, params, body) => api.reports.return({ params, body }),
  }),
  note: action({
    tone: 'plain',
    asks: { words: '补充说明', photoIds: '照片（可不传）' },
    done: '已补充',
    schema: reports.note.body,
    bodyOf: ({ words = '', photoIds }) => ({ words, photoIds }),
    send: (api, params, body) => api.reports.note({ params, body }),
  }),
  decline: action({
    tone: 'danger',
    asks: { reason: '不予受理的原因', channel: '正确的渠道（部门、电话或网址）' },
    hint: '原因和渠道会原样告诉上报人。',
    done: '已告知上报人不予受理',
    schema: reports.decline.body,
    bodyOf: ({ reason = '', channel = '' }) => ({ reason, channel }),
    send: (api, params, body) => api.reports.decline({ params, body }),
  }),
  withdraw: action({
    tone: 'danger',
    asks: { reason: '撤回原因' },
    done: '已撤回',
    schema: reports.withdraw.body,
    bodyOf: ({ reason = '' }) => ({ reason }),
    send: (api, params, body) => api.reports.withdraw({ params, body }),
  }),
  rate: action({
    tone: 'primary',
    asks: { level: '满意程度', words: '想说的话（可不填）' },
    done: '谢谢您的评价',
    schema: reports.rate.body,
    bodyOf: ({ level, words = '' }) => ({ level: level as NonNullable<typeof level>, words }),
    send: (api, params, body) => api.reports.rate({ params, body }),
  }),
  follow: action({
    tone: 'plain',
    asks: {},
    done: '已关注，有进展会通知您',
    schema: reports.follow.body,
    bodyOf: () => ({}),
    send: (api, params, body) => api.reports.follow({ params, body }),
  }),
  unfollow: action({
    tone: 'plain',
    asks: {},
    done: '已取消关注',
    schema: reports.unfollow.body,
    bodyOf: () => ({}),
    send: (api, params, body) => api.reports.unfollow({ params, body }),
  }),
}

const order = Object.keys(actions) as ReportAction[]
/** What moves the case comes before what merely concerns it. */
export const inOrder = (offered: ReportAction[]) => order.filter((name) => offered.includes(name))

/** Whether the contract demands this part of the body. */
export const demands = ({ schema }: Action, field: ActionField) => {
  const part = schema.shape[field]
  return part !== undefined && !part.safeParse(undefined).success
}
