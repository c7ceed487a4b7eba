import { refusalOf, useApp } from '../../../test/app.ts'
import { wechatSettings } from '../../platform/wechat-settings.ts'
import { buildResident } from '../accounts/build-account.ts'
import { Grant } from './grant.model.ts'
import { NoticeEntry } from './notice.model.ts'
import { sendNotices } from './send-notices.ts'

const { as } = useApp()

const tell = async (recipientId: string, count: number) => {
  for (let at = 1; at <= count; at += 1)
    await sendNotices([
      {
        key: `event:${at}`,
        recipientId,
        title: `消息 ${at}`,
        text: '内容',
        about: null,
        template: 'report_progress',
        importance: 'normal',
      },
    ])
}
const reader = async () => {
  const { actor, token } = await buildResident()
  return { id: actor.id, notices: as(token).notices }
}

test('the inbox is read by pages, the newest first, each once, one’s own only', async () => {
  const [mine, other] = [await reader(), await reader()]
  await tell(mine.id, 5)
  await tell(other.id, 1)
  const titles: string[] = []
  let cursor: string | undefined
  do {
    const page = await mine.notices.list({ query: { limit: 2, ...(cursor && { cursor }) } })
    titles.push(...page.items.map(({ title }) => title))
    cursor = page.next ?? undefined
  } while (cursor)
  expect(titles).toEqual(['消息 5', '消息 4', '消息 3', '消息 2', '消息 1'])
  expect((await other.notices.list({ query: {} })).items).toHaveLength(1)
})

test('reading some, then all, counts down the unread', async () => {
  const { id, notices } = await reader()
  await tell(id, 3)
  expect(await notices.unread()).toEqual({ count: 3 })
  const [newest] = (await notices.list({ query: {} })).items
  await notices.read({ body: { noticeIds: [newest!.id] } })
  const readAt = (await notices.list({ query: {} })).items[0]?.readAt
  expect(readAt).not.toBeNull()
  expect(await notices.unread()).toEqual({ count: 2 })
  await notices.read({ body: {} })
  expect(await notices.unread()).toEqual({ count: 0 })
  expect((await notices.list({ query: {} })).items[0]?.readAt).toBe(readAt)
})

test('naming no notices reads none; naming other people’s changes nothing', async () => {
  const [mine, other] = [await reader(), await reader()]
  await tell(mine.id, 1)
  const [notice] = (await mine.notices.list({ query: {} })).items
  await other.notices.read({ body: { noticeIds: [notice!.id] } })
  await mine.notices.read({ body: { noticeIds: [] } })
  expect(await mine.notices.unread()).toEqual({ count: 1 })
})

test('grants add up by template, also when they come at once', async () => {
  const { id, notices } = await reader()
  await Promise.all(
    Array.from({ length: 5 }, () => notices.grant({ body: { templates: ['report_progress', 'report_closed'] } })),
  )
  await notices.grant({ body: { templates: ['report_closed', 'report_closed'] } })
  const balances = await Grant.find({ accountId: id }).sort({ template: 1 }).lean()
  expect(balances.map(({ template, balance }) => [template, balance])).toEqual([
    ['report_closed', 6],
    ['report_progress', 5],
  ])
})

test('anyone may read the template ids; unknown names in the settings are left out', async () => {
  const before = wechatSettings.templates
  wechatSettings.templates = 'report_progress=T1, new_case=T3,unknown=T4,report_closed='
  try {
    expect(await as().notices.templates()).toEqual([
      { template: 'report_progress', templateId: 'T1' },
      { template: 'new_case', templateId: 'T3' },
    ])
  } finally {
    wechatSettings.templates = before
  }
})

test('strangers and malformed questions are refused', async () => {
  const { notices } = await reader()
  expect(await refusalOf(as().notices.list({ query: {} }))).toBe('login_required')
  expect(await refusalOf(as().notices.read({ body: {} }))).toBe('login_required')
  for (const query of [{ cursor: 'somewhere' }, { limit: 0 }, { limit: 101 }, { cursor: 'x'.repeat(201) }])
    expect(await refusalOf(notices.list({ query }))).toBe('invalid_request')
  const operator = { $ne: null } as unknown as string
  for (const noticeIds of [['1'], [operator], Array.from({ length: 101 }, () => 'a'.repeat(24))])
    expect(await refusalOf(notices.read({ body: { noticeIds } }))).toBe('invalid_request')
  for (const templates of [[], ['other'], [operator]])
    expect(await refusalOf(notices.grant({ body: { templates: templates as ['new_case'] } }))).toBe('invalid_request')
})

test('an entry is complete from its first write', async () => {
  const { id } = await reader()
  await tell(id, 1)
  expect(await NoticeEntry.findOne({ recipientId: id }).lean()).toMatchObject({
    key: 'event:1',
    title: '消息 1',
    template: 'report_progress',
    importance: 'normal',
    at: expect.any(Date),
  })
})
