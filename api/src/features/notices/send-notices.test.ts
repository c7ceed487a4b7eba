import { useApp } from '../../../test/app.ts'
import { clock } from '../../platform/clock.ts'
import { smsSettings } from '../../platform/sms-settings.ts'
import { wechatSettings } from '../../platform/wechat-settings.ts'
import { startStandIns } from '../../stand-ins/start-stand-ins.ts'
import { openidFor } from '../../stand-ins/wechat-stand-in.ts'
import { buildResident, buildStaff } from '../accounts/build-account.ts'
import { Grant } from './grant.model.ts'
import { NoticeEntry } from './notice.model.ts'
import { sendNotices, type Notice } from './send-notices.ts'

jest.setTimeout(30_000)
const { as } = useApp()
const now = clock.now
let standIns: Awaited<ReturnType<typeof startStandIns>>
beforeEach(async () => {
  standIns = await startStandIns()
})
afterEach(async () => {
  clock.now = now
  await standIns.stop()
})

const phone = '13812345678'
const reportId = 'b'.repeat(24)
const news = (recipientId: string, overrides: Partial<Notice> = {}): Notice => ({
  key: 'report:1:1',
  recipientId,
  title: '您关心的事有结果了',
  text: '路灯不亮：已结案',
  about: { noun: 'report' as const, id: reportId },
  template: 'report_closed',
  importance: 'high',
  ...overrides,
})
const person = async ({
  name = 'li',
  grants = 0,
  ...contact
}: { name?: string; grants?: number; phone?: string } = {}) => {
  const resident = await buildResident({ openid: openidFor(name), ...contact })
  for (let given = 0; given < grants; given += 1)
    await as(resident.token).notices.grant({ body: { templates: ['report_closed'] } })
  return resident.actor.id
}
const balanceOf = async (accountId: string) => (await Grant.findOne({ accountId }).lean())?.balance
const entryOf = (recipientId: string) => NoticeEntry.findOne({ recipientId }).lean()

test('ten deliveries at once make one entry, one message and use one grant', async () => {
  const id = await person({ grants: 2, phone })
  await Promise.all(Array.from({ length: 10 }, () => sendNotices([news(id)])))
  await sendNotices([news(id)])
  expect(await NoticeEntry.countDocuments({ recipientId: id })).toBe(1)
  expect(standIns.wechat.sent()).toEqual([
    {
      touser: openidFor('li'),
      templateId: 'stand-in-closed',
      page: `pages/report/index?id=${reportId}`,
      data: {
        thing1: '您关心的事有结果了',
        thing2: '路灯不亮：已结案',
        time3: expect.stringMatching(/年.*月.*日 \d\d:\d\d$/),
      },
    },
  ])
  expect(standIns.smsSent()).toEqual([])
  expect(await balanceOf(id)).toBe(1)
  expect((await entryOf(id))?.wechat?.state).toBe('sent')
})

test('two notices share one grant: one goes by WeChat, the other by SMS', async () => {
  const id = await person({ grants: 1, phone })
  await Promise.all([sendNotices([news(id)]), sendNotices([news(id, { key: 'report:1:2' })])])
  expect(standIns.wechat.sent()).toHaveLength(1)
  expect(standIns.smsSent()).toEqual([
    { phone, templateId: smsSettings.templateNotice, params: ['您关心的事有结果了'] },
  ])
  expect(await balanceOf(id)).toBe(0)
})

test('the same key tells each recipient', async () => {
  const [one, other] = [await person({ name: 'li' }), await person({ name: 'wang' })]
  await sendNotices([news(one)])
  await sendNotices([news(other)])
  expect(await NoticeEntry.countDocuments()).toBe(2)
})

test('without a grant, everyday news stays in the app', async () => {
  const id = await person({ phone })
  await sendNotices([news(id, { importance: 'normal' })])
  expect(standIns.wechat.sent()).toEqual([])
  expect(standIns.smsSent()).toEqual([])
  expect(await entryOf(id)).toMatchObject({ title: '您关心的事有结果了', readAt: null })
})

test('a grant for one template is not spent on another', async () => {
  const id = await person({ grants: 1 })
  await sendNotices([news(id, { template: 'report_progress' })])
  expect(standIns.wechat.sent()).toEqual([])
  expect(await balanceOf(id)).toBe(1)
})

test('a person who refused has no grants left, whatever we counted', async () => {
  const id = await person({ grants: 3, phone })
  standIns.wechat.refuse(openidFor('li'))
  await sendNotices([news(id)])
  expect(await balanceOf(id)).toBe(0)
  expect((await entryOf(id))?.wechat).toMatchObject({ state: 'failed', because: 'not_subscribed (43101)' })
  expect(standIns.smsSent()).toHaveLength(1)
})

test('what WeChat certainly did not send costs no grant; what it may have sent does', async () => {
  const { actor, token } = await buildResident({ openid: 'an openid of another app' })
  const grant = () => as(token).notices.grant({ body: { templates: ['report_closed'] } })
  await grant()
  await sendNotices([news(actor.id)])
  expect(await balanceOf(actor.id)).toBe(1)
  expect((await entryOf(actor.id))?.wechat?.because).toBe('rejected (40003)')

  wechatSettings.api = 'http://127.0.0.1:9'
  await sendNotices([news(actor.id, { key: 'report:1:2' })])
  expect(await balanceOf(actor.id)).toBe(0)
})

test('a crash while WeChat was being asked is never followed by a second message', async () => {
  const id = await person({ grants: 1, phone })
  await sendNotices([news(id, { importance: 'normal', template: 'report_progress' })])
  const begun = { state: 'sending', at: new Date() }
  await NoticeEntry.updateOne(
    { recipientId: id },
    { $set: { wechat: begun, importance: 'high', template: 'report_closed' } },
  )

  await sendNotices([news(id)])
  expect(standIns.smsSent()).toEqual([])
  clock.now = () => new Date(Date.now() + 61_000)
  await sendNotices([news(id)])
  await sendNotices([news(id)])
  expect(standIns.wechat.sent()).toEqual([])
  expect(standIns.smsSent()).toHaveLength(1)
})

test('a crash while the SMS was being sent is never followed by a second one', async () => {
  const { actor } = await buildResident({ phone })
  await sendNotices([news(actor.id, { importance: 'normal' })])
  const begun = { state: 'sending', at: new Date(Date.now() - 3600_000) }
  await NoticeEntry.updateOne({ recipientId: actor.id }, { $set: { sms: begun, importance: 'high' } })
  await sendNotices([news(actor.id)])
  expect(standIns.smsSent()).toEqual([])
})

test('an operator that fails is recorded, asked once, and stops nothing', async () => {
  const { actor } = await buildResident({ phone: '13900000002' })
  await sendNotices([news(actor.id)])
  await sendNotices([news(actor.id)])
  expect((await entryOf(actor.id))?.sms).toMatchObject({
    state: 'failed',
    because: 'rejected (FailedOperation.PhoneNumberInBlacklist)',
  })
})

test('staff are told of a case on the page where they handle it; whoever was switched off is not reached', async () => {
  const staff = await buildStaff({ role: 'worker', phone })
  const gone = await buildStaff({ role: 'worker', phone, active: false })
  await sendNotices([news(staff.actor.id, { template: 'new_case' })])
  await sendNotices([news(gone.actor.id, { template: 'new_case' })])
  expect(standIns.smsSent()).toHaveLength(1)

  const id = await person()
  await Grant.create({ accountId: id, template: 'new_case', balance: 1 })
  await sendNotices([news(id, { template: 'new_case' })])
  expect(standIns.wechat.sent()[0]?.page).toBe(`packages/staff/pages/report/index?id=${reportId}`)
})

test('the keywords of a template are taken from the settings', async () => {
  wechatSettings.templates = 'report_closed=T9|thing4|thing7|time2'
  const id = await person({ grants: 1 })
  await sendNotices([news(id)])
  expect(standIns.wechat.sent()[0]).toMatchObject({ templateId: 'T9', data: { thing4: '您关心的事有结果了' } })
  expect(await as().notices.templates()).toEqual([{ template: 'report_closed', templateId: 'T9' }])
})
