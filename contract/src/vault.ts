import * as z from 'zod'
import { DocumentKind } from './people.ts'
import { route } from './route.ts'
import { TipOffMode } from './tip-off-values.ts'
import { Id, Instant, Nothing, Page, pageOf, PointWgs84, words } from './values.ts'

export const UnsealingStatus = z.enum(['asked', 'refused', 'open', 'ended'])
export type UnsealingStatus = z.infer<typeof UnsealingStatus>
export const unsealingStatusNames: Record<UnsealingStatus, string> = {
  asked: '待批准',
  refused: '未批准',
  open: '可以查看',
  ended: '已结束',
}

/** A request to learn who tipped off: asked by one, approved by another, for a set time. */
export const UnsealingView = z.object({
  id: Id,
  number: z.string(),
  reportNumber: z.string(),
  status: UnsealingStatus,
  reason: z.string(),
  /** The law or order it rests on. */
  basis: z.string(),
  askedByName: z.string(),
  askedAt: Instant,
  decidedByName: z.string().nullable(),
  decidedAt: Instant.nullable(),
  decisionWords: z.string().nullable(),
  endsAt: Instant.nullable(),
  /** Each time the asker looked. */
  looks: z.array(Instant),
  actions: z.array(z.enum(['decide', 'open', 'end'])),
})
export type UnsealingView = z.infer<typeof UnsealingView>

/** Who tipped off, in clear. Shown to the asker alone, while it is open; each look is recorded. */
export const SealedIdentity = z.object({
  mode: TipOffMode,
  persons: z.array(
    z.object({ name: z.string(), documentKind: DocumentKind, documentNumber: z.string(), phone: z.string() }),
  ),
  /** Of the account, where there is one. */
  accountPhone: z.string().nullable(),
  accountName: z.string().nullable(),
  exactPlace: z.object({ pointWgs84: PointWgs84, accuracyMetres: z.number().nullable() }).nullable(),
  photos: z.array(z.object({ photoId: Id, takenAt: Instant.nullable(), takenWgs84: PointWgs84.nullable() })),
})
export type SealedIdentity = z.infer<typeof SealedIdentity>

const byRequest = z.object({ unsealingId: Id })

export const vault = {
  list: route({
    method: 'GET',
    path: '/unsealings',
    summary: '启封记录：谁在何时以何理由申请、批准和查看了举报人身份',
    access: ['reviewer', 'auditor', 'admin'],
    query: Page.extend({ status: UnsealingStatus.optional() }),
    response: pageOf(UnsealingView),
  }),
  ask: route({
    method: 'POST',
    path: '/unsealings',
    summary: '申请启封一件举报的举报人身份；经手这件举报的人不能申请',
    access: ['reviewer', 'auditor', 'admin'],
    personal: true,
    limit: { times: 20, seconds: 3600 },
    body: z.object({
      submissionId: z.uuid(),
      reportNumber: z.string().trim().min(6, '请填写案号').max(40),
      reason: words(8, 300, '请写明为什么必须知道举报人是谁，至少 8 个字'),
      basis: words(4, 200, '请写明依据的法律或文书'),
    }),
    response: UnsealingView,
  }),
  decide: route({
    method: 'POST',
    path: '/unsealings/:unsealingId/decide',
    summary: '批准或不批准；不能批准自己的申请，经手这件举报的人不能批准',
    access: ['auditor', 'admin'],
    personal: true,
    params: byRequest,
    body: z.object({
      approved: z.boolean(),
      words: words(4, 300, '请写明意见，至少 4 个字'),
      /** How long it stays open. */
      minutes: z.number().int().min(5).max(240).default(30),
    }),
    response: UnsealingView,
  }),
  open: route({
    method: 'POST',
    path: '/unsealings/:unsealingId/open',
    summary: '查看举报人身份：只给申请人，只在批准的时间内，每次都记录，举报人可见',
    access: ['reviewer', 'auditor', 'admin'],
    personal: true,
    limit: { times: 30, seconds: 600 },
    params: byRequest,
    body: Nothing,
    response: SealedIdentity,
  }),
  end: route({
    method: 'POST',
    path: '/unsealings/:unsealingId/end',
    summary: '提前结束启封',
    access: ['reviewer', 'auditor', 'admin'],
    personal: true,
    params: byRequest,
    body: Nothing,
    response: UnsealingView,
  }),
}
