import * as z from 'zod'
import { everyone } from './roles.ts'
import { route } from './route.ts'
import { Id, Instant, Nothing, Page, pageOf } from './values.ts'

/** What a notice is about, so that a tap leads there. */
export const NoticeTarget = z.object({
  noun: z.enum([
    'report',
    'declaration',
    'organisation',
    'filing',
    'privacy_request',
    'export',
    'reward',
    'unsealing',
    'my_tip_offs',
  ]),
  /** Of `my_tip_offs` it is the reader's own account: which tip-off has news, no notice says. */
  id: Id,
})
export type NoticeTarget = z.infer<typeof NoticeTarget>

export const NoticeView = z.object({
  id: Id,
  title: z.string(),
  text: z.string(),
  about: NoticeTarget.nullable(),
  at: Instant,
  readAt: Instant.nullable(),
})
export type NoticeView = z.infer<typeof NoticeView>

export const SubscriptionTemplate = z.enum(['report_progress', 'report_closed', 'new_case'])
export type SubscriptionTemplate = z.infer<typeof SubscriptionTemplate>

export const notices = {
  list: route({
    method: 'GET',
    path: '/notices',
    summary: '我的消息，新的在前',
    access: everyone,
    query: Page,
    response: pageOf(NoticeView),
  }),
  unread: route({
    method: 'GET',
    path: '/notices/unread',
    summary: '未读消息数',
    access: everyone,
    response: z.object({ count: z.number().int() }),
  }),
  read: route({
    method: 'POST',
    path: '/notices/read',
    summary: '把消息标为已读；不给编号时全部已读',
    access: everyone,
    body: z.object({ noticeIds: z.array(Id).max(100).optional() }),
    response: Nothing,
  }),
  templates: route({
    method: 'GET',
    path: '/notices/templates',
    summary: '微信订阅消息的模板编号',
    access: 'public',
    response: z.array(z.object({ template: SubscriptionTemplate, templateId: z.string() })),
    cacheSeconds: 300,
  }),
  grant: route({
    method: 'POST',
    path: '/notices/grants',
    summary: '记录一次订阅授权：一次授权可发一条',
    access: everyone,
    body: z.object({ templates: z.array(SubscriptionTemplate).min(1).max(3) }),
    response: Nothing,
  }),
}
